import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { StepDefinition } from '../../procedures/index.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Assignee, Case } from '../case.ts';
import { stepDueAt } from '../rules/due-dates.ts';
import type { CaseSubject } from '../queries/load-case.ts';

/** When a step began and is due: of one that is gone back to, as it was. */
type StepTimes = { readonly startedAt: Instant; readonly dueAt: Instant | null | undefined };

/**
 * Assignments that move a case to a step: to the unit whose officers do it, with the step's own deadline.
 * @param times counted from now unless said
 */
export function enterStep(
  app: App,
  subject: CaseSubject,
  step: StepDefinition,
  assignee?: Assignee,
  times: StepTimes = timesFromNow(app, subject, step),
): Sql[] {
  const { startedAt, dueAt } = times;
  return [
    sql`step = ${step.code}`,
    sql`step_role = ${step.role}`,
    sql`step_started_at = ${new Date(startedAt)}`,
    sql`step_due_at = ${typeof dueAt === 'number' ? new Date(dueAt) : null}`,
    sql`holder_unit_id = ${holderOf(subject.subject, step)}`,
    sql`assignee_id = ${assignee?.id ?? null}`,
    sql`assignee_name = ${assignee?.name ?? null}`,
  ];
}

/** When a step that begins now is due. */
export function timesFromNow(app: App, { procedure }: CaseSubject, step: StepDefinition): StepTimes {
  const startedAt = app.now();
  return { startedAt, dueAt: stepDueAt(app, procedure.definition, step, startedAt) };
}

/** Whose officers do the step. */
export const holderOf = (subject: Case, step: StepDefinition): number =>
  step.unit === 'receiving' ? subject.receivingUnitId : subject.competentUnitId;
