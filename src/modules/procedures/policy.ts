import { anyone, officerWith, type Allow } from '../../kernel/access/policy.ts';

/** Procedures are public: anyone finds, reads and downloads them (Decree 63/2010, art. 8; Decree 61/2018, art. 13). */
export const mayReadProcedures: Allow<unknown> = anyone;

/** The catalogue is kept, and its drafts are written, by operators. */
export const mayKeepCatalogue: Allow<unknown> = officerWith('operator');

/**
 * A version is announced by a numbered decision of the Chair of the Provincial People's Committee (Circular 01/2018, art. 8);
 * operators enter that decision, once it is signed.
 */
export const mayAnnounce: Allow<unknown> = officerWith('operator');
