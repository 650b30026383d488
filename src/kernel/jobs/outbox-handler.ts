import type { App } from '../app.ts';

/** Something to be told to another system, written in the same transaction as what it tells of. */
export type OutboxMessage = {
  readonly id: number;
  readonly target: string;
  /** Unique per message: writing it twice sends it once. */
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** Sends one message; throws when it must be tried again later. */
export type OutboxHandler = (app: App, message: OutboxMessage) => Promise<void>;

/** Sends several messages at once, but those about the same thing one after another. */
export type ManyAtOnce = {
  readonly send: OutboxHandler;
  readonly atOnce: number;
  /** What a message is about. */
  readonly about: (message: OutboxMessage) => string;
};

/** How the messages of a target are sent: a handler alone sends one after another. */
export type OutboxSender = OutboxHandler | ManyAtOnce;
