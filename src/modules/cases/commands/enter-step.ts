import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { StepDefinition } from '../../procedures/index.ts';
import type { Assignee, Case } from '../case.ts';
import { stepDueAt } from '../rules/due-dates.ts';
import type { CaseSubject } from '../queries/load-case.ts';

/** Assignments that move a case to a step: to the unit whose officers do it, with the step's own deadline. */
export function enterStep(app: App, subject: CaseSubject, step: StepDefinition, assignee?: Assignee): Sql[] {
  const now = app.now();
  const dueAt = stepDueAt(app, subject.procedure.definition, subject.subject, step, now);
  return [
    sql`step = ${step.code}`,
    sql`step_role = ${step.role}`,
    sql`step_started_at = ${new Date(now)}`,
    sql`step_due_at = ${dueAt === undefined ? null : new Date(dueAt)}`,
    sql`holder_unit_id = ${holderOf(subject.subject, step)}`,
    sql`assignee_id = ${assignee?.id ?? null}`,
    sql`assignee_name = ${assignee?.name ?? null}`,
  ];
}

const holderOf = (subject: Case, step: StepDefinition): number =>
  step.unit === 'receiving' ? subject.receivingUnitId : subject.competentUnitId;
