import { oneOf } from './work-filters.ts';

/** What can be done with many cases in one go. */
export const batchActs = ['complete-step', 'assign', 'return-step', 'approve', 'return-result'] as const;

export type BatchAct = (typeof batchActs)[number];

/** Most cases of one go. */
export const mostInBatch = 200;

export const readBatchAct = (typed: string | undefined): BatchAct | undefined => oneOf(batchActs, typed);

/** Codes as they came: one, several or none; each once. */
export function readCodes(sent: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(sent) ? sent : [sent];
  return [...new Set(list.filter((each): each is string => typeof each === 'string' && each !== ''))];
}
