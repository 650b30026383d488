import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { openSearch, sealSearch } from './sealed-search.ts';

type Sealing = Pick<App, 'keys' | 'now'> & { readonly actor: Actor };

/** Longest text that the work list searches for. */
const longestText = 100;

/** Seals what was typed into the work list's search for its address; undefined where nothing was. */
export async function sealListText(sealing: Sealing, typed: string): Promise<string | undefined> {
  const text = typed.trim().slice(0, longestText);
  return text === '' ? undefined : sealSearch(sealing, { typed: text, after: undefined });
}

/** What the work list searches for, and whether its address was sealed too long ago or for somebody else. */
export type ListText = { readonly text: string | undefined; readonly isExpired: boolean };

/** Opens what is sealed in the work list's address. */
export async function openListText(sealing: Sealing, sealed: string | undefined): Promise<ListText> {
  if (sealed === undefined) return { text: undefined, isExpired: false };
  const search = await openSearch(sealing, sealed);
  return { text: search?.typed, isExpired: search === undefined };
}
