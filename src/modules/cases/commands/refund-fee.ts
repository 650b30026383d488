import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase } from './change-case.ts';

/** A fee that went back, wholly or in part. */
export type FeeRefunded = {
  /** The receipt that was cancelled, or the one for what is left. */
  readonly receipt: string;
  /** The receipt in whose place it stands, where a part went back. */
  readonly replaces?: string;
  readonly reason: string;
  readonly leftDong: number;
};

/**
 * Marks the fee of a case as paid back, in the transaction that confirmed it: nothing is owed, whatever became of the case. Of a
 * part that went back the rest stays paid, and is the fee from now on.
 */
export async function refundFee(
  context: Context,
  about: CaseSubject,
  { leftDong, ...told }: FeeRefunded,
): Promise<Outcome<undefined>> {
  const { finance, feeDong } = about.subject;
  if (finance !== 'paid') return refuse(problem(errors.notNow));
  return leftDong > 0
    ? changeCase(context, about, {
        set: [sql`fee_dong = ${leftDong}`],
        entry: { kind: 'case.fee-partly-refunded', body: { feeDong: feeDong - leftDong, leftDong, ...told } },
      })
    : changeCase(context, about, {
        set: [sql`finance = 'none'`],
        entry: { kind: 'case.fee-refunded', body: { feeDong, ...told } },
      });
}
