import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import type { Fate } from '../commands/record-outcome.ts';
import { errors } from '../errors.ts';

const states: Readonly<Record<string, Fate['state']>> = {
  delivered: 'delivered',
  'đã phát': 'delivered',
  returned: 'returned',
  'chuyển hoàn': 'returned',
};

/**
 * Reads what a row of the post's file says became of an envelope.
 * @param today where no day is given
 * @returns undefined where the row says nothing of it
 */
export function readFate(cells: Readonly<Record<string, string>>, today: LocalDate): Outcome<Fate | undefined> {
  const typed = (cells['state'] ?? '').trim().toLowerCase();
  if (typed === '') return succeed(undefined);
  const state = Object.hasOwn(states, typed) ? states[typed] : undefined;
  if (!state) return refuse(problem(errors.stateWrong, 'state'));
  const on = (cells['on'] ?? '').trim();
  return succeed({ state, on: on === '' ? today : dayOf(on), reason: cells['reason'] ?? '' });
}

/** `14/03/2026` as spreadsheets write it here, or `2026-03-14`. */
function dayOf(typed: string): LocalDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed) ?? [];
  return parseLocalDate(year === '' ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
