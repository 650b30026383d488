import sql, { type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Instant } from '../../../kernel/time.ts';
import { asVariant, ordinary, reliefsOf, type ProcedureDefinition } from '../../procedures/index.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { dueDate, stepDueAt } from '../rules/due-dates.ts';
import { feeAfter } from '../rules/fee-after.ts';
import { reasonProblems } from '../rules/reason.ts';
import { stepLike } from '../rules/step-like.ts';
import { changeCase, objection } from './change-case.ts';
import { enterStep } from './enter-step.ts';

export type VariantChange = {
  /** Code of a variant of the procedure, or `ordinary`. */
  readonly variant: string;
  readonly reason: string;
};

/**
 * Puts a case into another variant of its procedure (đổi trường hợp): its papers, fee, steps and legal term are that variant's
 * from now on, and the due time is reckoned anew from the same facts. A fee that was paid stays as it is, and so does one that was paid back.
 */
export async function changeVariant(
  context: Context,
  subject: CaseSubject,
  { variant: code, reason }: VariantChange,
): Promise<Outcome<undefined>> {
  const against = objection('change-variant', context, subject);
  if (against) return refuse(against);
  const { definition } = subject.procedure;
  const variant = definition.variants?.find((each) => each.code === code);
  if (!variant && code !== ordinary) return refuse(problem(errors.variantUnknown, '/variant', { code }));
  if (variant === subject.variant) return refuse(problem(errors.variantSame, '/variant'));
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  const next = asVariant(definition, variant);
  const moved = stepAs(context, subject, next);
  if (!moved) return refuse(problem(errors.variantStep, '/variant', { step: subject.step.name }));
  const due = dueOf(context, subject, next);
  return changeCase(context, subject, {
    set: [
      sql`variant = ${code}`,
      ...moved,
      ...feeOf(context, subject, next),
      ...(due === undefined ? [] : [sql`due_at = ${new Date(due)}`, sql`attention_at = ${new Date(due)}`]),
    ],
    entry: {
      kind: 'case.variant-changed',
      body: { from: subject.variant?.code ?? ordinary, variant: code, reason, dueAt: due },
    },
  });
}

/** The legal due time under the other variant; undefined while the case has not been received. */
function dueOf(context: Context, { subject }: CaseSubject, next: ProcedureDefinition): Instant | undefined {
  const { receivedAt } = subject;
  return receivedAt === undefined ? undefined : dueDate(context, next, { ...subject, receivedAt }).due;
}

/** The case at its step, as the other variant has it: with the time that the step has there since it began. */
function stepAs(context: Context, subject: CaseSubject, next: ProcedureDefinition): readonly Sql[] | undefined {
  const step = stepLike(next, subject.step);
  if (!step) return undefined;
  if (step.code !== subject.step.code)
    return enterStep(context, { ...subject, procedure: { ...subject.procedure, definition: next } }, step);
  const { receivedAt, stepStartedAt } = subject.subject;
  if (receivedAt === undefined) return [];
  const dueAt = stepDueAt(context, next, step, stepStartedAt, subject.subject);
  return [sql`step_due_at = ${dueAt === undefined ? null : new Date(dueAt)}`];
}

function feeOf({ place }: Context, about: CaseSubject, next: ProcedureDefinition): readonly Sql[] {
  const { subject, procedure } = about;
  const { answers } = subject;
  const law = { reliefs: reliefsOf(place), today: localDateOf(subject.filedAt, place.zone) };
  const before = { definition: procedure.definition, answers };
  const fee = feeAfter(subject, before, { definition: next, answers }, law);
  return fee ? [sql`fee_dong = ${fee.feeDong}`, sql`finance = ${fee.finance}`] : [];
}
