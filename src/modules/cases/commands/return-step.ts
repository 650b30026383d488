import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { statusCodes } from '../case.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { stepBefore } from '../rules/process.ts';
import { reasonProblems } from '../rules/reason.ts';
import type { Act } from '../rules/transitions.ts';
import { changeCase, objection } from './change-case.ts';
import { enterStep } from './enter-step.ts';

/** Sends the case back to the working step before, with the reason; its term goes on. */
export const returnStep = (context: Context, subject: CaseSubject, reason: string): Promise<Outcome<undefined>> =>
  goBack(context, subject, 'return-step', 'case.step-returned', reason);

/** The approver does not agree with the proposal: back to the officer who made it, with the reason. */
export const declineProposal = (context: Context, subject: CaseSubject, reason: string): Promise<Outcome<undefined>> =>
  goBack(context, subject, 'decline', 'case.declined', reason);

async function goBack(
  context: Context,
  subject: CaseSubject,
  act: Act,
  kind: string,
  reason: string,
): Promise<Outcome<undefined>> {
  const against = objection(act, context, subject);
  if (against) return refuse(against);
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  const before = stepBefore(subject.procedure.definition, subject.step.code);
  if (!before) return refuse(problem(errors.stepMissing));
  const { proposal } = subject.subject;
  return changeCase(context, subject, {
    set: [
      sql`status = ${statusCodes['in-progress']}`,
      ...enterStep(context, subject, before, proposal && { id: proposal.by, name: proposal.byName }),
      sql`proposal = null`,
      // What was approved is open again, and will be decided anew.
      sql`outcome = null`,
    ],
    entry: { kind, body: { from: subject.step.code, to: before.code, reason } },
  });
}
