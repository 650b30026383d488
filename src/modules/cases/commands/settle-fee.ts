import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { caseById, type CaseSubject } from '../queries/load-case.ts';
import { mayHappen } from '../rules/transitions.ts';
import { changeCase } from './change-case.ts';
import { resume } from './resume.ts';

/** How the fee of a case was paid, as its history keeps it and its receipt says it. */
export type FeePaid = {
  /** Number of the receipt, with its serial where it has one: `HB-26E 0000117`. */
  readonly receipt: string;
  readonly method?: 'online' | 'qr' | 'cash' | 'card';
  /** What the receipt lists, where the fees were reckoned when it was paid. */
  readonly items?: readonly PaidItem[];
};

export type PaidItem = {
  readonly name: string;
  readonly kind: 'fee' | 'charge';
  readonly amountDong: number;
  /** Why it is less than the full amount, with the legal basis. */
  readonly note?: string;
};

/**
 * Marks the fee of a case as paid, in the transaction that took the money; time runs again if it waited for that. Whether the
 * money is there, and who may say so, is its caller's to know.
 */
export async function settleFee(context: Context, about: CaseSubject, paid: FeePaid): Promise<Outcome<undefined>> {
  const { subject, step } = about;
  if (!mayHappen('record-payment', subject, step.kind)) return refuse(problem(errors.notNow));
  const resumed = subject.status === 'payment-requested' ? resume(context, about, 'payment') : undefined;
  return changeCase(context, about, {
    set: [sql`finance = 'paid'`, ...(resumed?.set ?? [])],
    entry: { kind: 'case.paid', body: { feeDong: subject.feeDong, ...paid, dueAt: resumed?.due } },
    also: resumed ? [resumed.also] : [],
  });
}

/** The case, held until the end of the transaction, so that nobody changes it between what is read and what is written. */
export async function heldCase(context: Context, id: number): Promise<CaseSubject | undefined> {
  await context.db.run(sql`select id from cases where id = ${id} for update`);
  return caseById(context, id);
}
