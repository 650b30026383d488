import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes, type Delivery } from '../case.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase, objection, type Change } from './change-case.ts';
import { endedNow } from './ended-now.ts';

const longestName = 100;

/**
 * Hands the result to the applicant online or at the counter, and the case ends. What goes by post is handed over with its list
 * (`returnByPost`), so that nothing is sent of which nobody knows the way.
 * @param recipient who took it at the counter, where it was not the applicant
 */
export async function returnResult(
  context: Context,
  subject: CaseSubject,
  by: Delivery,
  recipient = '',
): Promise<Outcome<undefined>> {
  if (by === 'post') return refuse(problem(errors.throughPostList, '/by'));
  const name = by === 'counter' ? recipient.trim() : '';
  if (name.length > longestName) return refuse(problem(errors.recipientTooLong, '/recipient', { most: longestName }));
  const at = new Date(context.now());
  return endReturned(context, subject, {
    entry: { kind: 'case.returned', body: { by, ...(name === '' ? {} : { toAnother: true }) } },
    also:
      name === ''
        ? []
        : [sql`insert into case_collections (case_id, recipient, handed_at) select id, ${name}, ${at} from changed`],
  });
}

/** The result went to the public post, within the transaction that hands its list over. */
export const returnByPost = (context: Context, subject: CaseSubject): Promise<Outcome<undefined>> =>
  endReturned(context, subject, { entry: { kind: 'case.returned', body: { by: 'post' } } });

async function endReturned(
  context: Context,
  subject: CaseSubject,
  told: Omit<Change, 'set'>,
): Promise<Outcome<undefined>> {
  const against = objection('return-result', context, subject);
  if (against) return refuse(against);
  const set = [sql`status = ${statusCodes.returned}`, ...endedNow(context)];
  return changeCase(context, subject, { set, ...told });
}
