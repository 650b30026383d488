import type { WorkTab } from './work-tabs.ts';

/** What of the work list's address is kept from page to page; texts as typed, empty where nothing was. */
export type ListAddress = {
  readonly tab: WorkTab;
  readonly status?: string;
  readonly standing?: string;
  readonly q?: string;
  readonly after?: string;
};

/** The address of a view of the work list. */
export function listAddress(parts: ListAddress): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  return `/desk?${new URLSearchParams(given)}`;
}

export const caseAddress = (code: string, rest = ''): string => `/desk/cases/${encodeURIComponent(code)}${rest}`;
