import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { stepAfter } from '../rules/process.ts';
import { changeCase, objection } from './change-case.ts';
import { handOn } from './hand-on.ts';

/** Decides as proposed: the outcome is fixed, and the case goes on to its result. */
export async function approveProposal(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  note: string,
): Promise<Outcome<undefined>> {
  const against = objection('approve', context, subject);
  if (against) return refuse(against);
  const { proposal } = subject.subject;
  const next = stepAfter(subject.procedure.definition, subject.step.code);
  if (!proposal || !next) return refuse(problem(errors.notNow));
  return changeCase(context, subject, {
    set: [sql`outcome = ${proposal.outcome}`, ...handOn(context, subject, next, context.actor.officerId)],
    entry: { kind: 'case.approved', body: { outcome: proposal.outcome, note } },
  });
}
