import { officerWith, signedInOfficer, type Allow } from '../../kernel/access/policy.ts';

/** Operators keep the directory: units, areas, officers. */
export const mayImport: Allow<unknown> = officerWith('operator');

/** Operators see what could not be sent, and have it sent again. */
export const mayWatchOutbox: Allow<unknown> = officerWith('operator');

/** Every officer may look up who works where. */
export const maySeeDirectory: Allow<unknown> = signedInOfficer;
