import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { openSealed, seal, type SealTerms } from '../../../kernel/seal.ts';

/** A search as an address carries it: what was typed, and the case after which the page begins. */
export type SealedSearch = { readonly typed: string; readonly after: number | undefined };

/** A search can be come back to for a working day. */
const hours = 12;

type Sealing = Pick<App, 'keys' | 'now'> & { readonly actor: Actor };

/**
 * Encrypts a search for its address. What is searched for may be a personal number or a name: in the address itself it would stay
 * in histories and logs, while the result of a form that is only sent could be neither reloaded nor come back to.
 */
export const sealSearch = (sealing: Sealing, { typed, after }: SealedSearch): Promise<string> =>
  seal({ typed, after }, termsOf(sealing), hours * 3600);

/** The search that was sealed for this actor; undefined when it is too old, another's or none of ours. */
export async function openSearch(sealing: Sealing, sealed: string): Promise<SealedSearch | undefined> {
  const opened = await openSealed<SealedSearch>(sealed, termsOf(sealing));
  return opened && { typed: opened.typed, after: opened.after };
}

const termsOf = ({ keys, now, actor }: Sealing): SealTerms => ({
  key: keys('search'),
  now: now(),
  subject: subjectOf(actor),
});

const subjectOf = (actor: Actor): string =>
  actor.kind === 'citizen' ? `person ${actor.personId}` : actor.kind === 'officer' ? `officer ${actor.officerId}` : '';
