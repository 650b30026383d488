import type { WorkListFilter } from '../queries/work-list.ts';

/** Views of the work list, in their order on the page. */
export const workTabs = ['mine', 'unit', 'receive', 'return', 'consulted', 'closed'] as const;

export type WorkTab = (typeof workTabs)[number];

/** What each view lists. */
export const tabFilters: Readonly<Record<WorkTab, WorkListFilter>> = {
  mine: { scope: 'mine' },
  unit: { scope: 'unit' },
  receive: { scope: 'unit', status: 'registered' },
  return: { scope: 'unit', status: 'finished' },
  consulted: { scope: 'consulted' },
  closed: { scope: 'unit', ended: true },
};
