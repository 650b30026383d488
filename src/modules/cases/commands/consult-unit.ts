import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { instant, parseLocalDate } from '../../../kernel/time.ts';
import { unitOf } from '../../units/index.ts';
import { errors } from '../errors.ts';
import { mayAnswerConsultation } from '../policy.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { endOfOffice } from '../rules/due-dates.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';

export type Consultation = {
  readonly unit: number;
  readonly question: string;
  /** Day by which the unit answers, as typed: `2026-03-14`. */
  readonly dueOn: string;
};

/** Asks another unit for its opinion, with what is asked and by when (Decree 61/2018, art. 19.5). */
export async function consultUnit(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  { unit, question, dueOn }: Consultation,
): Promise<Outcome<undefined>> {
  const against = objection('consult', context, subject);
  if (against) return refuse(against);
  const asked = await unitOf(context.db, unit);
  const today = localDateOf(context.now(), context.place.zone);
  const day = parseLocalDate(dueOn);
  const open = await openConsultations(context, subject.subject.id);
  const wrong = [
    ...reasonProblems(question, '/question'),
    ...(!asked || asked.id === subject.subject.holderUnitId ? [problem(errors.unitUnknown, '/unit')] : []),
    ...(!day || day <= today ? [problem(errors.dueMissing, '/dueOn')] : []),
    ...(open.some((each) => each.unit_id === unit) ? [problem(errors.consultationOpen, '/unit')] : []),
  ];
  if (wrong.length > 0 || !asked || !day) return refuse(...wrong);
  const now = context.now();
  const due = instant(endOfOffice(context, day));
  return changeCase(context, subject, {
    set: [sql`status = status`],
    entry: { kind: 'case.consultation-asked', body: { unit, name: asked.name, question, dueAt: due } },
    also: [
      sql`insert into case_consultations (case_id, unit_id, question, asked_by, asked_at, due_at)
        select id, ${unit}, ${question}, ${context.actor.officerId}, ${new Date(now)}, ${new Date(due)} from changed`,
    ],
  });
}

const openConsultations = (context: Context, caseId: number) =>
  context.db.many<{ id: number; unit_id: number }>(
    sql`select id, unit_id from case_consultations where case_id = ${caseId} and answered_at is null`,
  );

/** Gives the opinion of the unit that was asked. */
export async function answerConsultation(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  consultationId: number,
  answer: string,
): Promise<Outcome<undefined>> {
  if (subject.subject.endedAt !== undefined) return refuse(problem(errors.notNow));
  const open = await openConsultations(context, subject.subject.id);
  const consultation = open.find((each) => each.id === consultationId);
  if (!consultation) return refuse(problem(errors.consultationUnknown));
  if (!mayAnswerConsultation(consultation.unit_id)(context.actor, subject))
    return refuse(problem(requestErrors.notAllowed));
  const wrong = reasonProblems(answer, '/answer');
  if (wrong.length > 0) return refuse(...wrong);
  return changeCase(context, subject, {
    set: [sql`status = status`],
    entry: { kind: 'case.consultation-answered', body: { unit: consultation.unit_id, answer } },
    also: [
      sql`update case_consultations set answer = ${answer}, answered_by = ${context.actor.officerId},
          answered_at = ${new Date(context.now())}
        from changed where case_consultations.id = ${consultationId}`,
    ],
  });
}
