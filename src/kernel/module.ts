import type { App } from './app.ts';
import type { ErrorKind } from './errors/problem.ts';
import type { Subscriber } from './ledger/subscriber.ts';
import type { OutboxSender } from './jobs/outbox-handler.ts';
import type { PeriodicJob } from './jobs/periodic.ts';
import type { MergingPart } from './merging.ts';
import type { Words } from './text/text.ts';
import type { Panel } from './web/panel.ts';
import type { Route } from './web/route.ts';
import type { ActorLoader, UnreadCounter } from './web/session.ts';

/** One capability of a province, as main.ts sees it. */
export type Module = {
  readonly name: string;
  /** Folder of plain SQL files `001-what.sql`, run in order at start. */
  readonly migrations?: URL;
  readonly routes?: readonly Route[];
  /** Readers of the ledger: consequences of what happened. */
  readonly subscribers?: readonly Subscriber[];
  readonly jobs?: readonly PeriodicJob[];
  /** Who signs in through this module, looked up at each session. */
  readonly actors?: Readonly<Partial<Record<'citizen' | 'officer', ActorLoader>>>;
  /** Counts what somebody has not read, for the number beside the inbox on every page; one module keeps the inbox. */
  readonly unread?: UnreadCounter;
  /** Work that waits in the outbox under these targets. */
  readonly outbox?: Readonly<Record<string, OutboxSender>>;
  /** Loads the place's data; called at start when the data's fingerprint changed, so it must be idempotent. */
  readonly seed?: Seed;
  /** What it shows on the pages of modules that stand lower. */
  readonly panels?: readonly Panel[];
  /** What goes along when units merge. */
  readonly merging?: readonly MergingPart[];
  readonly words?: Words;
  readonly errors?: readonly Readonly<Record<string, ErrorKind>>[];
};

export type Seed = {
  /** Absolute paths of the files that the seed reads; their content decides whether it runs. */
  readonly files: (app: App) => readonly string[];
  readonly run: (app: App) => Promise<void>;
};
