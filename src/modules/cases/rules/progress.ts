import type { ProcedureDefinition } from '../../procedures/index.ts';
import type { Case } from '../case.ts';

/** How far one step of the process has come. */
export type StepState = 'done' | 'now' | 'ahead';

/** Whether the case ended before it was decided: refused at intake, withdrawn or stopped. */
export const hasEndedWithoutResult = ({ status }: Pick<Case, 'status'>): boolean =>
  status === 'not-received' || status === 'withdrawn' || status === 'stopped';

/** The state of each step of the process. */
export function stepStates(
  definition: ProcedureDefinition,
  subject: Pick<Case, 'step' | 'status'>,
): readonly StepState[] {
  if (subject.status === 'returned') return definition.steps.map(() => 'done');
  const here = definition.steps.findIndex((step) => step.code === subject.step);
  return definition.steps.map((_, index) => (index < here ? 'done' : index === here ? 'now' : 'ahead'));
}
