import type { WorkTab } from './work-tabs.ts';

/** What of the work list's address is kept from page to page. */
export type ListAddress = {
  readonly tab: WorkTab;
  readonly status?: string;
  readonly standing?: string;
  /** What was typed, sealed: a name or a personal number stays in no history and no log. */
  readonly s?: string;
  readonly after?: string;
};

/** The address of a view of the work list. */
export function listAddress(parts: ListAddress): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1]));
  return `/desk?${new URLSearchParams(given)}`;
}

export const caseAddress = (code: string, rest = ''): string => `/desk/cases/${encodeURIComponent(code)}${rest}`;
