import type { Instant } from '../../../kernel/time.ts';
import type { Json } from './json.ts';

/** A version being written; it may be incomplete, and nobody but operators sees it. */
export type Draft = {
  readonly code: string;
  readonly definition: Json;
  /** The version it was begun from; undefined for a procedure that is new. */
  readonly basedOn: number | undefined;
  /** The latest version there is by now; a later one than `basedOn` was imported meanwhile. */
  readonly latest: number | undefined;
  /** Counts the saves: who writes on an older one is told that somebody was faster. */
  readonly version: number;
  readonly begunBy: string;
  readonly savedAt: Instant;
  readonly savedBy: string;
};
