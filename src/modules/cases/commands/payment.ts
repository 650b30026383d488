import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes } from '../case.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase, objection } from './change-case.ts';
import { settleFee } from './settle-fee.ts';

/** Asks the applicant to pay what is due; time stops until it is paid. */
export async function requestPayment(context: Context, subject: CaseSubject): Promise<Outcome<undefined>> {
  const against = objection('request-payment', context, subject);
  if (against) return refuse(against);
  return changeCase(context, subject, {
    set: [
      sql`status = ${statusCodes['payment-requested']}`,
      sql`due_at = null`,
      sql`step_due_at = null`,
      sql`attention_at = 'infinity'`,
    ],
    entry: { kind: 'case.payment-requested', body: { feeDong: subject.subject.feeDong } },
    also: [
      sql`insert into case_pauses (case_id, from_at, reason) select id, ${new Date(context.now())}, 'payment' from changed`,
    ],
  });
}

/** Records that the fee was paid, with the receipt's number; time runs again if it waited for that. */
export async function recordPayment(
  context: Context,
  subject: CaseSubject,
  receipt: string,
): Promise<Outcome<undefined>> {
  const against = objection('record-payment', context, subject);
  if (against) return refuse(against);
  if (receipt.trim() === '' || receipt.length > 50) return refuse(problem(errors.paymentWrong, '/receipt'));
  return settleFee(context, subject, { receipt });
}
