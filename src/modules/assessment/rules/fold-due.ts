import type { Instant } from '../../../kernel/time.ts';
import type { CaseFact } from '../case-fact.ts';
import type { Entry, FoldStep } from './fold-step.ts';
import { readBody } from './read-body.ts';

/** The due time runs no more; whatever the case was late by is kept. */
const halt = (fact: CaseFact, at: Instant): CaseFact => ({
  ...fact,
  dueAt: undefined,
  overdue: fact.dueAt !== undefined && at > fact.dueAt ? [...fact.overdue, { from: fact.dueAt, to: at }] : fact.overdue,
});

/** A due time begins to run. */
export const runTo = (fact: CaseFact, { at, body }: Pick<Entry, 'at' | 'body'>): CaseFact => ({
  ...halt(fact, at),
  dueAt: readBody(body).moment('dueAt'),
});

/** Time stops until the applicant answers. */
export const wait = (fact: CaseFact, { at }: Pick<Entry, 'at'>): CaseFact =>
  fact.receivedAt === undefined ? fact : { ...halt(fact, at), waitsSince: at };

/** The office has no more to do. */
export const close = (fact: CaseFact, { at }: Pick<Entry, 'at'>): CaseFact => ({ ...halt(fact, at), closedAt: at });

/** Time runs to another moment; a case that waits goes on waiting. */
export const moveDue =
  (name: 'dueAt' | 'to'): FoldStep =>
  (fact, { at, body }) => {
    const dueAt = readBody(body).moment(name);
    return dueAt === undefined || fact.dueAt === undefined ? fact : { ...halt(fact, at), dueAt };
  };
