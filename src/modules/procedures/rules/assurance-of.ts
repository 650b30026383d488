import type { Assurance, ProcedureDefinition } from '../definition.ts';

/** The level at which an applicant must have signed in to file it online; 1 where the procedure says nothing. */
export const assuranceOf = ({ assurance }: Pick<ProcedureDefinition, 'assurance'>): Assurance => assurance ?? 1;
