import { anyone, signedInCitizen, type Allow } from '../../kernel/access/policy.ts';

/** Anyone may sign in, sign out and see where to do so. */
export const maySignIn: Allow = anyone;

/** A person sees and changes their own account alone: its address carries no id, so there is no other to ask for. */
export const mayUseOwnAccount: Allow = signedInCitizen;
