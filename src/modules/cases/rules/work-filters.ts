import { statusCodes, type Status } from '../case.ts';
import type { WorkListFilter } from '../queries/work-list.ts';
import type { ListAddress } from './desk-address.ts';
import { tabFilters, workTabs, type WorkTab } from './work-tabs.ts';

export const statusFilters = Object.keys(statusCodes) as readonly Status[];
export const standingFilters = ['overdue', 'today', 'soon', 'early', 'waiting'] as const;

type Query = Readonly<Record<string, string | undefined>>;

/** The typed value, when it is one of those known. */
export const oneOf = <T extends string>(known: readonly T[], typed: string | undefined): T | undefined =>
  known.find((each) => each === typed);

/**
 * Reads the work list's address; what it does not know it passes over, so that old bookmarks still open.
 * @param usual the view shown when none is named
 */
export function readListAddress(query: Query, usual: WorkTab): ListAddress {
  return {
    tab: oneOf(workTabs, query['tab']) ?? usual,
    status: oneOf(statusFilters, query['status']),
    standing: oneOf(standingFilters, query['standing']),
    s: query['s'],
    after: query['after'],
  };
}

/**
 * What an address lists: the view's own filter, narrowed by what was chosen.
 * @param text what is sealed in the address
 */
export function filterOf({ tab, status, standing, after }: ListAddress, text: string | undefined): WorkListFilter {
  const own = tabFilters[tab];
  return {
    ...own,
    status: own.status ?? oneOf(statusFilters, status),
    standing: oneOf(standingFilters, standing),
    text,
    after,
  };
}
