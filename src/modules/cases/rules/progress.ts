import type { ProcedureDefinition } from '../../procedures/index.ts';
import type { Case } from '../case.ts';

/** How far one step of the process has come. */
export type StepState = 'done' | 'now' | 'ahead';

/** The state of each step of the process; nothing is under way once the case has ended. */
export function stepStates(
  definition: ProcedureDefinition,
  subject: Pick<Case, 'step' | 'status'>,
): readonly StepState[] {
  if (subject.status === 'returned') return definition.steps.map(() => 'done');
  const here = definition.steps.findIndex((step) => step.code === subject.step);
  const stands = ['withdrawn', 'stopped', 'not-received'].includes(subject.status) ? 'ahead' : 'now';
  return definition.steps.map((_, index) => (index < here ? 'done' : index === here ? stands : 'ahead'));
}
