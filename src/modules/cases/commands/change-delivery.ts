import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Applicant, Delivery } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase, objection } from './change-case.ts';
import { addressProblems } from './check-application.ts';

/** How a result is to reach its applicant. */
export type DeliveryWish = {
  readonly delivery: Delivery;
  /** Where the post brings it; needed for the post alone. */
  readonly postalAddress: string;
};

/**
 * The applicant chooses anew how to get the result, by themselves or at the counter, until it is handed out (Decree 61/2018,
 * art. 20: at the one-stop, online or by public post, as they registered). The same choice again changes nothing.
 */
export async function changeDelivery(
  context: Context,
  about: CaseSubject,
  { delivery, postalAddress }: DeliveryWish,
): Promise<Outcome<undefined>> {
  const against = objection('change-delivery', context, about);
  if (against) return refuse(against);
  const address = delivery === 'post' ? postalAddress.trim() : undefined;
  const wrong = addressProblems({ delivery, postalAddress: address });
  if (wrong.length > 0) return refuse(...wrong);
  const { delivery: from, applicant } = about.subject;
  if (delivery === from && address === addressOf(applicant, from)) return succeed(undefined);
  return changeCase(context, about, {
    set: [
      sql`delivery = ${delivery}`,
      address === undefined
        ? sql`applicant = applicant - 'postalAddress'`
        : sql`applicant = applicant || jsonb_build_object('postalAddress', ${address}::text)`,
    ],
    entry: {
      kind: 'case.delivery-changed',
      body: { from, to: delivery, ...(context.actor.kind === 'officer' ? { channel: 'counter' } : {}) },
    },
  });
}

const addressOf = ({ postalAddress }: Applicant, delivery: Delivery): string | undefined =>
  delivery === 'post' ? postalAddress : undefined;
