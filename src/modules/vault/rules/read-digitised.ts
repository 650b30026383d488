import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import type { PaperType } from '../../procedures/index.ts';
import { errors } from '../errors.ts';
import { lineIn, type Posted } from './read-owner.ts';

type DayTyped = { readonly day: string; readonly month: string; readonly year: string };

/** The form about a scanned paper, as typed; kept to be shown again. */
export type TypedPaper = {
  readonly type: string;
  readonly paperNumber: string;
  readonly issuer: string;
  readonly issuedOn: DayTyped;
  readonly validTo: DayTyped;
  readonly compared: boolean;
};

const dayIn = (posted: Posted, name: string): DayTyped => ({
  day: lineIn(posted, `${name}.day`),
  month: lineIn(posted, `${name}.month`),
  year: lineIn(posted, `${name}.year`),
});

export const typedPaper = (posted: Posted): TypedPaper => ({
  type: lineIn(posted, 'type'),
  paperNumber: lineIn(posted, 'paperNumber'),
  issuer: lineIn(posted, 'issuer'),
  issuedOn: dayIn(posted, 'issuedOn'),
  validTo: dayIn(posted, 'validTo'),
  compared: lineIn(posted, 'compared') === 'true',
});

/** What an officer wrote down of a paper. */
export type Digitised = {
  readonly type: string;
  readonly number: string | undefined;
  readonly issuer: string | undefined;
  readonly issuedOn: LocalDate | undefined;
  readonly validTo: LocalDate | undefined;
};

const mostOfText = 200;

/** Reads what was typed of a paper; a kind that holds for a time only needs its day of issue, or its last day. */
export function readDigitised(
  typed: TypedPaper,
  types: ReadonlyMap<string, PaperType>,
  today: LocalDate,
): Outcome<Digitised> {
  const type = types.get(typed.type);
  const issuedOn = dayOf(typed.issuedOn);
  const validTo = dayOf(typed.validTo);
  const isUndated = type?.validMonths !== undefined && issuedOn === undefined && validTo === undefined;
  const long = (['paperNumber', 'issuer'] as const).filter((name) => typed[name].length > mostOfText);
  const wrong: readonly Problem[] = [
    ...(type ? [] : [problem(errors.typeMissing, '/type')]),
    ...long.map((name) => problem(errors.textTooLong, `/${name}`, { most: mostOfText })),
    ...(issuedOn === 'wrong' || (issuedOn !== undefined && issuedOn > today)
      ? [problem(errors.dayWrong, '/issuedOn')]
      : []),
    ...(isUndated ? [problem(errors.dayMissing, '/issuedOn')] : []),
    ...(validTo === 'wrong' || (validTo !== undefined && issuedOn !== undefined && validTo < issuedOn)
      ? [problem(errors.endWrong, '/validTo')]
      : []),
    ...(typed.compared ? [] : [problem(errors.notCompared, '/compared')]),
  ];
  if (wrong.length > 0 || !type || issuedOn === 'wrong' || validTo === 'wrong') return refuse(...wrong);
  const { paperNumber, issuer } = typed;
  return succeed({ type: type.code, number: paperNumber || undefined, issuer: issuer || undefined, issuedOn, validTo });
}

/** The day typed; undefined where nothing was. */
function dayOf({ day, month, year }: DayTyped): LocalDate | undefined | 'wrong' {
  if (day === '' && month === '' && year === '') return undefined;
  return parseLocalDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')) ?? 'wrong';
}
