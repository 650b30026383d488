import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import { isoOf } from '../../units/index.ts';
import { errors } from '../forms/errors.ts';
import type { Period } from '../queries/register-cases.ts';

/** The lists that are printed of a unit and a period: what came in (form 06), and the results that are handed over. */
export const formLists = ['register', 'results'] as const;
export type FormList = (typeof formLists)[number];

/** What of the address of these lists is kept from page to page: days as `2026-03-11`, or as typed when they are none. */
export type FormListAddress = {
  readonly list: FormList;
  readonly unit: number;
  readonly from: string;
  readonly to: string;
};

type Query = Readonly<Record<string, string | undefined>>;

/**
 * Reads the address of a list: unless said, the register of the month so far, the results of today.
 * @param unit where the officer works first
 */
export function readFormList(query: Query, unit: number, today: LocalDate): FormListAddress {
  const list = formLists.find((each) => each === query['list']) ?? 'register';
  return {
    list,
    unit: query['unit'] === undefined ? unit : Number(query['unit']),
    from: isoOf(query['from'] ?? (list === 'register' ? `${today.slice(0, 8)}01` : today)),
    to: isoOf(query['to'] ?? today),
  };
}

/** The period that was typed: both days exist, and the last is not before the first. */
export function periodOf({ from, to }: Pick<FormListAddress, 'from' | 'to'>): Outcome<Period> {
  const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
  if (first && last)
    return first <= last ? succeed({ from: first, to: last }) : refuse(problem(errors.toBeforeFrom, '/to'));
  return refuse(
    ...(first ? [] : [problem(errors.fromMissing, '/from')]),
    ...(last ? [] : [problem(errors.toMissing, '/to')]),
  );
}

/** The address of a list, or of its print. */
export const formListAddress = (address: FormListAddress, file = ''): string =>
  `/desk/forms${file}?${new URLSearchParams(Object.entries(address).map(([name, value]) => [name, String(value)]))}`;
