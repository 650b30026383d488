import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome as Result } from '../../../kernel/errors/problem.ts';
import type { Outcome, Proposal } from '../case.ts';
import { errors } from '../errors.ts';
import { processErrors } from '../process-errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { stepAfter } from '../rules/process.ts';
import { reasonProblems } from '../rules/reason.ts';
import { objection } from './change-case.ts';
import { handedOnOf } from './hand-on.ts';
import { moveCase } from './move-case.ts';

export type StepDone = {
  readonly note: string;
  /** Needed before a step of approval: what the approver is asked to decide. */
  readonly proposal: Outcome | undefined;
  /** Goes on though an opinion that was asked for is not there yet. */
  readonly goesOn?: boolean;
};

/** Finishes the present working step and hands the case on; before an approval, with a proposal. */
export async function completeStep(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  done: StepDone,
): Promise<Result<undefined>> {
  const against = objection('complete-step', context, subject);
  if (against) return refuse(against);
  const next = stepAfter(subject.procedure.definition, subject.step.code);
  if (!next) return refuse(problem(errors.notNow));
  const proposes = next.kind === 'approval';
  const { openOpinions } = subject.subject;
  const wrong = [
    ...(openOpinions > 0 && !done.goesOn ? [problem(processErrors.opinionsOpen, '/goesOn')] : []),
    ...(proposes && !done.proposal ? [problem(errors.proposalMissing, '/proposal')] : []),
    ...(proposes || done.note.length > 0 ? reasonProblems(done.note, '/note') : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  const proposal: Proposal | undefined =
    proposes && done.proposal
      ? { outcome: done.proposal, text: done.note, by: context.actor.officerId, byName: context.actor.fullName }
      : subject.subject.proposal;
  const without = openOpinions > 0 ? { withoutOpinions: openOpinions } : {};
  return moveCase(context, subject, {
    to: next,
    proposal,
    handedOn: handedOnOf(subject, context.actor.officerId),
    entry: proposes
      ? {
          kind: 'case.proposed',
          body: { step: subject.step.code, outcome: done.proposal, note: done.note, ...without },
        }
      : { kind: 'case.step-completed', body: { step: subject.step.code, note: done.note, ...without } },
  });
}
