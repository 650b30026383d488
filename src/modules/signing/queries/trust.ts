import type { App } from '../../../kernel/app.ts';
import type { Fetch } from '../../../kernel/signatures/ask-over-http.ts';
import { loadTrustList, type TrustList } from '../../../kernel/signatures/trust-list.ts';
import { signingWords } from '../words.ts';

const known = new WeakMap<App['settings'], Promise<TrustList>>();

/** Whom this place trusts: the lists among its data, and the demo's own authority where there is one. */
export function trustOf(app: Pick<App, 'settings' | 'place' | 'demoAuthority'>): Promise<TrustList> {
  const kept = known.get(app.settings) ?? read(app);
  known.set(app.settings, kept);
  return kept;
}

async function read({ place, demoAuthority }: Pick<App, 'place' | 'demoAuthority'>): Promise<TrustList> {
  const lists = loadTrustList(place.folders);
  const authority = await demoAuthority?.();
  return authority ? [...lists, { name: signingWords.demoList.vi, certificates: [await authority.root()] }] : lists;
}

/** Where the demo's authority says that its list of revoked certificates is. */
export const revocationListAddress = '/demo/certificates/list.crl';

/** Asks authorities; what the demo's would answer is not fetched from ourselves. */
export const fetchFor =
  ({ settings, demoAuthority, now }: Pick<App, 'settings' | 'demoAuthority' | 'now'>): Fetch =>
  async (url, init) => {
    if (!demoAuthority || !url.startsWith(`${settings.publicUrl}/`)) return fetch(url, init);
    if (url !== `${settings.publicUrl}${revocationListAddress}`) return new Response(undefined, { status: 404 });
    const list = await (await demoAuthority()).revocationList(now());
    return new Response(Buffer.from(list));
  };
