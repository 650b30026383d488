import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { StepDefinition } from '../../procedures/index.ts';
import type { HandedOn } from '../case.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { enterStep } from './enter-step.ts';

/** Assignments that hand a case on to a step, and remember who did, so that they may take it back while nobody has begun. */
export const handOn = (app: App, about: CaseSubject, step: StepDefinition, by: number): Sql[] => [
  ...enterStep(app, about, step),
  sql`handed_on = ${JSON.stringify(handedOnOf(about, by))}::jsonb`,
];

/** How the step stands that is handed on now. */
export const handedOnOf = ({ subject, step }: CaseSubject, by: number): HandedOn => ({
  by,
  from: step.code,
  version: subject.version + 1,
  startedAt: subject.stepStartedAt,
  dueAt: subject.stepDueAt ?? null,
  assignee: subject.assignee ?? null,
});
