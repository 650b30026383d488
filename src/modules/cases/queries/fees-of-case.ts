import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { relievedFees, reliefsOf, type Fee } from '../../procedures/index.ts';
import type { CaseSubject } from './load-case.ts';

/** What a case is charged, fee by fee; where the procedure's rules no longer come to what it owes, that sum alone. */
export function feesOfCase({ place }: Pick<App, 'place'>, { subject, procedure }: CaseSubject): readonly Fee[] {
  const { definition } = procedure;
  const { answers, channel, filedAt } = subject;
  const facts = { answers, channel, today: localDateOf(filedAt, place.zone) };
  const fees = relievedFees(definition, reliefsOf(place), facts);
  const due = fees.filter(({ amountDong }) => amountDong > 0);
  if (due.reduce((sum, { amountDong }) => sum + amountDong, 0) === subject.feeDong) return due;
  const [first = fees[0]] = due;
  const { code, name } = definition;
  const whole = { kind: 'fee', timing: 'before', explanation: name, ...first } as const;
  return [{ ...whole, code, name, amountDong: subject.feeDong }];
}
