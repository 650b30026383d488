import { anyone, type Allow } from '../../kernel/access/policy.ts';

/** An inbox is its reader's alone: its address carries no id, so there is no other to ask for. */
export const mayReadInbox: Allow<unknown> = (actor) => actor.kind === 'citizen' || actor.kind === 'officer';

/** The outbox page exists in the demo only, where every letter is to an invented person. */
export const maySeeDemoOutbox: Allow<unknown> = anyone;
