import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { openConsultations } from '../queries/open-consultations.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase, objection } from './change-case.ts';

/** Takes back a question that has not been answered; the unit no longer sees the case for it. */
export async function withdrawConsultation(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  consultationId: number,
  reason: string,
): Promise<Outcome<undefined>> {
  const against = objection('withdraw-consultation', context, subject);
  if (against) return refuse(against);
  const open = await openConsultations(context, subject.subject.id);
  const consultation = open.find((each) => each.id === consultationId);
  const wrong = [
    ...(consultation ? [] : [problem(errors.consultationUnknown, '/consultation')]),
    ...reasonProblems(reason),
  ];
  if (wrong.length > 0 || !consultation) return refuse(...wrong);
  return changeCase(context, subject, {
    set: [sql`status = status`],
    entry: { kind: 'case.consultation-withdrawn', body: { unit: consultation.unitId, reason } },
    also: [
      sql`update case_consultations set withdrawn_at = ${new Date(context.now())}, withdrawn_by = ${context.actor.officerId}
        from changed where case_consultations.id = ${consultationId}`,
    ],
  });
}
