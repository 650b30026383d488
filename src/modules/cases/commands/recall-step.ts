import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { processErrors } from '../process-errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { stepOf } from '../rules/process.ts';
import { isRecallable } from '../rules/recall.ts';
import { changeCase, objection } from './change-case.ts';
import { enterStep } from './enter-step.ts';

/** Takes back the step that the officer has just handed on, while nobody has begun the next; the step's deadline is as before. */
export async function recallStep(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
): Promise<Outcome<undefined>> {
  const against = objection('recall-step', context, subject);
  if (against) return refuse(against);
  const { handedOn } = subject.subject;
  if (!handedOn || !isRecallable(subject.subject)) return refuse(problem(processErrors.recallBegun));
  const before = stepOf(subject.procedure.definition, handedOn.from);
  const { actor } = context;
  const entered = enterStep(context, subject, before, { id: actor.officerId, name: actor.fullName }, handedOn);
  return changeCase(context, subject, {
    set: [
      ...entered,
      // A proposal that nobody has decided on goes back with its step; what an approver decided is open again.
      ...(subject.step.kind === 'approval' ? [sql`proposal = null`] : []),
      sql`outcome = null`,
    ],
    entry: { kind: 'case.step-recalled', body: { from: subject.step.code, to: before.code } },
  });
}
