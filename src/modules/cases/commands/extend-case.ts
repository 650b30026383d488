import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { addWorkingMinutes } from '../../../kernel/clock/working-time.ts';
import { instantOfWall, localDateOf, wallMinuteOf } from '../../../kernel/clock/zone.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { parseLocalDate, type Instant } from '../../../kernel/time.ts';
import { errors } from '../errors.ts';
import { processErrors } from '../process-errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { appointmentNow, appointmentOn, type Appointment } from '../rules/new-appointment.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';

export type NewAppointment = {
  readonly reason: string;
  /** Day of the new appointment, as typed: `2026-03-16`. */
  readonly on: string;
};

/**
 * Apologises and gives a new date, once (form 04; Decree 61/2018, art. 19.9). Up to one working day before the due time the legal
 * date moves; later it is an apology alone, and the case stays late.
 */
export async function extendCase(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  { reason, on }: NewAppointment,
): Promise<Outcome<undefined>> {
  const against = objection('extend', context, subject);
  if (against) return refuse(against);
  const { dueAt, extension } = subject.subject;
  if (extension) return refuse(problem(processErrors.extendedAlready));
  const kind = appointmentNow(context, subject.procedure.definition, subject.subject);
  if (!kind || dueAt === undefined) return refuse(problem(errors.notNow));
  const day = parseLocalDate(on);
  const given = day && appointmentOn(context, dueAt, day);
  const due = formatInstant(dueAt, context.place.zone, context.language);
  const wrong = [
    ...reasonProblems(reason),
    ...(!given ? [problem(processErrors.appointmentWrong, '/on', { due })] : []),
    ...(day && given && day <= localDateOf(context.now(), context.place.zone)
      ? [problem(processErrors.appointmentPast, '/on')]
      : []),
  ];
  if (wrong.length > 0 || !given) return refuse(...wrong);
  return write(context, subject, { kind, reason, from: dueAt, given });
}

type Written = {
  readonly kind: 'extension' | 'apology';
  readonly reason: string;
  readonly from: Instant;
  readonly given: Appointment;
};

async function write(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  { kind, reason, from, given: { due, workingDays } }: Written,
): Promise<Outcome<undefined>> {
  const { actor } = context;
  const movesDue = kind === 'extension';
  const to = new Date(due);
  try {
    return await changeCase(context, subject, {
      set: movesDue
        ? [sql`due_at = ${to}`, sql`attention_at = ${to}`, sql`step_due_at = ${laterBy(context, subject, workingDays)}`]
        : [sql`status = status`],
      entry: {
        kind: movesDue ? 'case.extended' : 'case.apologised',
        body: { reason, from, to: due, workingDays },
      },
      also: [
        sql`insert into case_extensions (case_id, extended_at, working_days, reason, due_from, due_to, moves_due, extended_by,
            extended_by_name)
          select id, ${new Date(context.now())}, ${workingDays}, ${reason}, ${new Date(from)}, ${to}, ${movesDue},
            ${actor.officerId}, ${actor.fullName} from changed`,
      ],
    });
  } catch (error) {
    if (isUniqueViolation(error, 'case_extensions_pkey')) return refuse(problem(processErrors.extendedAlready));
    throw error;
  }
}

/** The deadline of the present step, later by as many working days; none where it has none. */
function laterBy({ calendar }: Context, { subject }: CaseSubject, workingDays: number): Date | null {
  if (subject.stepDueAt === undefined) return null;
  const from = wallMinuteOf(subject.stepDueAt, calendar.zone);
  const minutes = workingDays * calendar.workingDayMinutes;
  return new Date(instantOfWall(addWorkingMinutes(calendar, from, minutes), calendar.zone));
}
