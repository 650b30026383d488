import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { reliefsOf, type Fee } from '../../procedures/index.ts';
import { feesByRule } from '../rules/fee-after.ts';
import type { CaseSubject } from './load-case.ts';

/** What a case is charged, fee by fee; where the procedure's rules no longer come to what it owes, that sum alone. */
export function feesOfCase({ place }: Pick<App, 'place'>, { subject, procedure }: CaseSubject): readonly Fee[] {
  const { definition } = procedure;
  const { answers, filedAt } = subject;
  const law = { reliefs: reliefsOf(place), today: localDateOf(filedAt, place.zone) };
  const fees = feesByRule(subject, { definition, answers }, law);
  const due = fees.filter(({ amountDong }) => amountDong > 0);
  if (due.reduce((sum, { amountDong }) => sum + amountDong, 0) === subject.feeDong) return due;
  const [first = fees[0]] = due;
  const { code, name } = definition;
  const { kind, timing, explanation } = first ?? { kind: 'fee', timing: 'before', explanation: name };
  return [{ kind, timing, explanation, code, name, amountDong: subject.feeDong }];
}
