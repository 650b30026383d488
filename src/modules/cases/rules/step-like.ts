import type { ProcedureDefinition, StepDefinition } from '../../procedures/index.ts';

/**
 * Where a case stands when its procedure goes on by other steps: at the step of the same code, else at the first of the same
 * kind and role.
 * @returns undefined when the other steps have no such place
 */
export const stepLike = ({ steps }: ProcedureDefinition, at: StepDefinition): StepDefinition | undefined =>
  steps.find(({ code }) => code === at.code) ?? steps.find(({ kind, role }) => kind === at.kind && role === at.role);
