import type { ProcedureDefinition, StepDefinition } from '../../procedures/index.ts';

/** Of a procedure, the way that its cases go. */
export type Process = Pick<ProcedureDefinition, 'code' | 'version' | 'steps'>;

/** The step with this code. @throws Error when the version of the procedure has none: the data are broken */
export function stepOf(definition: Process, code: string): StepDefinition {
  const step = definition.steps.find((each) => each.code === code);
  if (!step) throw new Error(`Procedure ${definition.code} version ${definition.version} has no step "${code}"`);
  return step;
}

/** The step that follows, or undefined at the end. */
export function stepAfter(definition: Process, code: string): StepDefinition | undefined {
  return definition.steps[definition.steps.indexOf(stepOf(definition, code)) + 1];
}

/**
 * The step to which work goes back: the nearest working step before this one.
 * @returns undefined when there is none, as at the first step after intake
 */
export function stepBefore(definition: Process, code: string): StepDefinition | undefined {
  const index = definition.steps.indexOf(stepOf(definition, code));
  return definition.steps.slice(0, index).findLast((step) => step.kind === 'work');
}

/** Whether another agency decides: where the process has no step of approval, the one-stop records what it was told. */
export const isDecidedElsewhere = ({ steps }: ProcedureDefinition): boolean =>
  !steps.some(({ kind }) => kind === 'approval');

/** The first step, at which a case arrives. @throws Error when the procedure has no steps */
export function firstStep(definition: Process): StepDefinition {
  const [first] = definition.steps;
  if (!first) throw new Error(`Procedure ${definition.code} has no steps`);
  return first;
}

/**
 * How far a case has come, in hundredths of its process: all that the public may learn from the code alone (Circular
 * 01/2018, art. 16).
 */
export function completion(definition: Process, step: string, ended: boolean): number {
  if (ended) return 100;
  const index = definition.steps.indexOf(stepOf(definition, step));
  const done = definition.steps.slice(0, index).reduce((sum, each) => sum + each.share, 0);
  return Math.min(done, 95);
}
