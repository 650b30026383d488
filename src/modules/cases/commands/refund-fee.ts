import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase } from './change-case.ts';

/** Marks the fee of a case as paid back, in the transaction that confirmed it: nothing is owed, whatever became of the case. */
export async function refundFee(
  context: Context,
  about: CaseSubject,
  { receipt, reason }: { readonly receipt: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  const { finance, feeDong } = about.subject;
  if (finance !== 'paid') return refuse(problem(errors.notNow));
  return changeCase(context, about, {
    set: [sql`finance = 'none'`],
    entry: { kind: 'case.fee-refunded', body: { feeDong, receipt, reason } },
  });
}
