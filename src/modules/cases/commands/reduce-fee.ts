import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { may } from '../policy.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { mayHappen } from '../rules/transitions.ts';
import { changeCase } from './change-case.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { resume } from './resume.ts';

/** Why somebody pays less than the procedure asks: the group of people, and where the law says so. */
export type Reduction = {
  readonly code: string;
  readonly name: string;
  readonly basis: string;
  readonly feeDong: number;
};

/** Lets somebody pay less, or nothing, because of who they are: whoever takes the fee has seen the proof. */
export async function reduceFee(
  context: Context,
  about: CaseSubject,
  { feeDong, ...why }: Reduction,
): Promise<Outcome<undefined>> {
  const { subject, step } = about;
  if (!may('record-payment')(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  const isOpen = mayHappen('record-payment', subject, step.kind);
  if (!isOpen || feeDong < 0 || feeDong >= subject.feeDong) return refuse(problem(errors.notNow));
  const isFree = feeDong === 0;
  const resumed = isFree && subject.status === 'payment-requested' ? resume(context, about, 'payment') : undefined;
  return changeCase(context, about, {
    set: [
      sql`fee_dong = ${feeDong}`,
      sql`finance = ${isFree ? 'none' : 'due'}`,
      sql`fee_relief = ${why.code}`,
      ...(resumed?.set ?? []),
    ],
    entry: { kind: 'case.fee-reduced', body: { ...why, fromDong: subject.feeDong, feeDong, dueAt: resumed?.due } },
    also: resumed ? [resumed.also] : [],
  });
}
