import type { Citizen } from '../../../kernel/access/actor.ts';

/** The level from which a vault opens: that of an account whose holder was met face to face (Decree 69/2024). */
export const vaultLevel = 2;

/** Whether somebody signed in surely enough to have their vault opened. */
export const opensVault = ({ assurance }: Pick<Citizen, 'assurance'>): boolean => assurance >= vaultLevel;
