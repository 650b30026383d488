import { openSigned, sign } from '../../../kernel/keys.ts';

const seconds = 180 * 86_400;

/** Name and age of the cookie by which a browser is known to have signed an officer in before. */
export const knownBrowser = { cookie: 'officer-browser', maxAgeSeconds: seconds } as const;

/** What a browser keeps after an officer signed in with it. */
export const sealBrowser = (key: Buffer, officerId: number): string => sign(key, `browser|${officerId}`);

/**
 * The officer who signed in with this browser before. Their tries are counted apart from those of the rest of the world, so that
 * whoever knows a name cannot keep its officer out by typing wrong passwords.
 */
export function openBrowser(key: Buffer, sealed: string | undefined): number | undefined {
  const [kind, officerId] = (sealed ? openSigned(key, sealed) : undefined)?.split('|') ?? [];
  return kind === 'browser' ? Number(officerId) : undefined;
}
