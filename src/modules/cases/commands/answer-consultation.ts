import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { mayAnswerConsultation } from '../policy.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { openConsultations } from '../queries/open-consultations.ts';
import { reasonProblems } from '../rules/reason.ts';
import { changeCase } from './change-case.ts';

/** Gives the opinion of the unit that was asked; after its deadline too, then the entry says that it was late. */
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
  const { unitId, dueAt } = consultation;
  if (!mayAnswerConsultation(unitId)(context.actor, subject)) return refuse(problem(requestErrors.notAllowed));
  const wrong = reasonProblems(answer, '/answer');
  if (wrong.length > 0) return refuse(...wrong);
  const isLate = context.now() > dueAt;
  return changeCase(context, subject, {
    set: [sql`status = status`],
    entry: {
      kind: 'case.consultation-answered',
      body: { unit: unitId, answer, ...(isLate ? { dueAt, late: true } : {}) },
    },
    also: [
      sql`update case_consultations set answer = ${answer}, answered_by = ${context.actor.officerId},
          answered_at = ${new Date(context.now())}
        from changed where case_consultations.id = ${consultationId}`,
    ],
  });
}
