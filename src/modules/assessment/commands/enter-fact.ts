import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import { livesOn, unitOf, unitOn } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { isFactCode } from '../rules/indicators.ts';

/** A figure as typed. */
export type FactGiven = {
  /** UUID of the form: sent twice, the figure is entered once. */
  readonly key: string;
  readonly unit: string;
  readonly indicator: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly day: string;
  readonly source: string;
};

const mostCharacters = 300;

/** Enters what no case tells: so many of so many, on a day, with its source. */
export async function enterFact(
  context: Context & { readonly actor: Officer },
  given: FactGiven,
): Promise<Outcome<undefined>> {
  const { db, place, actor } = context;
  const [numerator, denominator] = [amountOf(given.numerator), amountOf(given.denominator)];
  const day = dayOf(given.day);
  const source = given.source.trim();
  const id = /^\d{1,15}$/.test(given.unit) ? Number(given.unit) : 0;
  const [unit, then] = [await unitOf(db, id), day && (await unitOn(db, id, day))];
  const wrong = [
    ...(unit ? [] : [problem(errors.unitUnknown, '/unit')]),
    ...(day && then && !livesOn(then, day) ? [problem(errors.unitNotThen, '/unit')] : []),
    ...(isFactCode(given.indicator) ? [] : [problem(errors.indicatorUnknown, '/indicator')]),
    ...(numerator === undefined || (denominator !== undefined && numerator > denominator)
      ? [problem(errors.numeratorWrong, '/numerator')]
      : []),
    ...(denominator === undefined || denominator === 0 ? [problem(errors.denominatorWrong, '/denominator')] : []),
    ...(!day || day > localDateOf(context.now(), place.zone) ? [problem(errors.dayWrong, '/day')] : []),
    ...(source === '' || source.length > mostCharacters
      ? [problem(errors.sourceMissing, '/source', { most: mostCharacters })]
      : []),
  ];
  if (wrong.length > 0 || !unit || !day) return refuse(...wrong);
  const body = { unit: unit.id, indicator: given.indicator, numerator, denominator, day, source };
  await db.run(sql`
    with entered as (
      insert into assessment_facts (entry_key, unit_id, indicator, day, numerator, denominator, source, entered_by, entered_at)
      values (${given.key}::uuid, ${unit.id}, ${given.indicator}, ${day}::date, ${numerator}, ${denominator}, ${source},
        ${actor.officerId}, ${timestamp(context.now())})
      on conflict (entry_key) do nothing returning id
    )
    select ${ledgerAppend(sql`'assessment/fact/' || id`, 'assessment.fact-entered', ledgerActor(actor, unit.id), body, context.now())}
    from entered`);
  return succeed(undefined);
}

/** Reads an amount with a comma or a point: `12`, `12,5`. */
function amountOf(typed: string): number | undefined {
  return /^\d{1,12}([.,]\d{1,4})?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : undefined;
}

/** Reads a day as people type it, `31/3/2026`, or as `2026-03-31`. */
function dayOf(typed: string): LocalDate | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed.trim()) ?? [];
  return parseLocalDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim());
}
