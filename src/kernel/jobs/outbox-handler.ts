import type { App } from '../app.ts';

/** Something to be told to another system, written in the same transaction as what it tells of. */
export type OutboxMessage = {
  readonly id: number;
  readonly target: string;
  /** Unique per message: writing it twice sends it once. */
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** A message that will never be taken as it is, and why: it waits for a person, not for another try. */
export type Hopeless = { readonly hopeless: string };

/** Sends one message; throws when it must be tried again later, and says when trying again is of no use. */
export type OutboxHandler = (app: App, message: OutboxMessage) => Promise<void | Hopeless>;

/** Sends several messages at once, but those about the same thing one after another. */
export type ManyAtOnce = {
  readonly send: OutboxHandler;
  readonly atOnce: number;
  /** What a message is about. */
  readonly about: (message: OutboxMessage) => string;
};

/** How the messages of a target are sent: a handler alone sends one after another. */
export type OutboxSender = OutboxHandler | ManyAtOnce;
