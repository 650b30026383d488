import type { Case } from '../case.ts';

/** Whether the applicant may take the document that answers the case: once it is there, and no fee is owed for it. */
export const isResultOpen = ({ status, finance }: Pick<Case, 'status' | 'finance'>): boolean =>
  status === 'returned' || (status === 'finished' && finance !== 'due');
