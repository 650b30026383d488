import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { dueDate } from '../rules/due-dates.ts';
import { stepAfter } from '../rules/process.ts';
import { changeCase, objection } from './change-case.ts';
import { enterStep } from './enter-step.ts';

/** Accepts a complete file: the time limit starts, and the file goes to the first working step (Decree 61/2018, art. 17–18). */
export async function receiveCase(context: Context, subject: CaseSubject): Promise<Outcome<undefined>> {
  const against = objection('receive', context, subject);
  if (against) return refuse(against);
  const now = context.now();
  const { definition } = subject.procedure;
  const { due } = dueDate(context, definition, { ...subject.subject, receivedAt: now, pauses: [] });
  const next = stepAfter(definition, subject.step.code) ?? subject.step;
  return changeCase(context, subject, {
    set: [
      sql`status = ${statusCodes.received}`,
      sql`received_at = ${new Date(now)}`,
      sql`due_at = ${due === undefined ? null : new Date(due)}`,
      sql`attention_at = ${due === undefined ? 'infinity' : new Date(due)}`,
      ...enterStep(context, subject, next),
    ],
    entry: { kind: 'case.received', body: { dueAt: due, step: next.code } },
  });
}
