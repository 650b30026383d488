import { anyone, type Allow } from '../../kernel/access/policy.ts';

/** The front of the house is open to all. */
export const mayEnter: Allow<unknown> = anyone;
