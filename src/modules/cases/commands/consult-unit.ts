import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { dayNumberOf, localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { instant, parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import { unitOf } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { processErrors } from '../process-errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { openConsultations } from '../queries/open-consultations.ts';
import { endOfOffice } from '../rules/due-dates.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';

export type Consultation = {
  /** Asked at the same time, each for its own opinion. */
  readonly units: readonly number[];
  readonly question: string;
  /** Day by which the units answer, as typed: `2026-03-14`. */
  readonly dueOn: string;
  /** Why that day is after the one on which the case is due, where it is. */
  readonly lateWhy?: string;
};

/**
 * Asks other units for their opinions in parallel, with what is asked and by when (Decree 61/2018, art. 19.5 and 19.6): so that the
 * case is decided in time, unless it is said why it cannot be.
 */
export async function consultUnits(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  { units, question, dueOn, lateWhy = '' }: Consultation,
): Promise<Outcome<undefined>> {
  const against = objection('consult', context, subject);
  if (against) return refuse(against);
  const chosen = [...new Set(units)];
  const asked = (await Promise.all(chosen.map((unit) => unitOf(context.db, unit)))).filter(
    (unit) => unit !== undefined,
  );
  const today = localDateOf(context.now(), context.place.zone);
  const day = parseLocalDate(dueOn);
  const open = new Set((await openConsultations(context, subject.subject.id)).map((each) => each.unitId));
  const isUnknown = asked.length < chosen.length || asked.some((unit) => unit.id === subject.subject.holderUnitId);
  const wrong = [
    ...(chosen.length === 0 ? [problem(processErrors.unitsMissing, '/units')] : []),
    ...reasonProblems(question, '/question'),
    ...(isUnknown ? [problem(errors.unitUnknown, '/units')] : []),
    ...(!day || day <= today ? [problem(errors.dueMissing, '/dueOn')] : dueProblems(context, subject, day, lateWhy)),
    ...(chosen.some((unit) => open.has(unit)) ? [problem(errors.consultationOpen, '/units')] : []),
  ];
  if (wrong.length > 0 || !day) return refuse(...wrong);
  const due = instant(endOfOffice(context, day));
  return changeCase(context, subject, {
    set: [sql`status = status`],
    entry: {
      kind: 'case.consultation-asked',
      body: {
        units: asked.map(({ id, name }) => ({ unit: id, name })),
        question,
        dueAt: due,
        ...(lateWhy.trim() === '' ? {} : { reason: lateWhy.trim() }),
      },
    },
    also: [
      sql`insert into case_consultations (case_id, unit_id, question, asked_by, asked_at, due_at)
        select changed.id, unit, ${question}, ${context.actor.officerId}, ${new Date(context.now())}, ${new Date(due)}
        from changed, unnest(${chosen}::bigint[]) as unit`,
    ],
  });
}

/** Days after today within which an opinion must be asked for. */
const mostDays = 60;

/** A day too far off, or after the case is due without a word why. */
function dueProblems(
  { now, place, language }: Context,
  { subject: { dueAt } }: CaseSubject,
  day: LocalDate,
  lateWhy: string,
): readonly Problem[] {
  const today = localDateOf(now(), place.zone);
  if (dayNumberOf(day) - dayNumberOf(today) > mostDays)
    return [problem(errors.consultationTooLong, '/dueOn', { days: mostDays })];
  const caseDay = dueAt === undefined ? undefined : localDateOf(dueAt, place.zone);
  if (caseDay === undefined || day <= caseDay) return [];
  return lateWhy.trim() === ''
    ? [problem(errors.consultationAfterDue, '/lateWhy', { due: formatDate(caseDay, language) })]
    : reasonProblems(lateWhy, '/lateWhy');
}
