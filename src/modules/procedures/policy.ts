import { anyone, officerWith, type Allow } from '../../kernel/access/policy.ts';

/** Procedures are public: anyone finds, reads and downloads them (Decree 63/2010, art. 8; Decree 61/2018, art. 13). */
export const mayReadProcedures: Allow<unknown> = anyone;

/** The catalogue is kept by operators. */
export const mayKeepCatalogue: Allow<unknown> = officerWith('operator');
