import { EncryptJWT, jwtDecrypt } from 'jose';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';

/** A search as an address carries it: what was typed, and the case after which the page begins. */
export type SealedSearch = { readonly typed: string; readonly after: number | undefined };

/** A search can be come back to for a working day. */
const hours = 12;

type Sealing = Pick<App, 'keys' | 'now'> & { readonly actor: Actor };

/**
 * Encrypts a search for its address. What is searched for may be a personal number or a name: in the address itself it would stay
 * in histories and logs, while the result of a form that is only sent could be neither reloaded nor come back to.
 */
export const sealSearch = ({ keys, now, actor }: Sealing, { typed, after }: SealedSearch): Promise<string> =>
  new EncryptJWT({ typed, after })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setSubject(subjectOf(actor))
    .setExpirationTime(Math.floor(now() / 1000) + hours * 3600)
    .encrypt(keys('search'));

/** The search that was sealed for this actor; undefined when it is too old, another's or none of ours. */
export async function openSearch({ keys, now, actor }: Sealing, sealed: string): Promise<SealedSearch | undefined> {
  try {
    const { payload } = await jwtDecrypt<SealedSearch>(sealed, keys('search'), {
      currentDate: new Date(now()),
      subject: subjectOf(actor),
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return { typed: payload.typed, after: payload.after };
  } catch {
    return undefined;
  }
}

const subjectOf = (actor: Actor): string =>
  actor.kind === 'citizen' ? `person ${actor.personId}` : actor.kind === 'officer' ? `officer ${actor.officerId}` : '';
