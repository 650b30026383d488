import type { Instant } from '../../kernel/time.ts';
import type { SignedAs } from './certificate.ts';
import type { Shown } from './commands/make-signature.ts';

export type BatchState = 'waiting' | 'signing' | 'stopped' | 'done';

/** Many documents that are signed in one action. */
export type Batch = {
  readonly id: number;
  readonly officerId: number;
  readonly unitId: number;
  readonly as: SignedAs;
  readonly name: string;
  readonly state: BatchState;
  /** When its run was last heard of. */
  readonly seenAt: Instant | undefined;
  /** Code of what stopped it. */
  readonly problem: string | undefined;
  readonly createdAt: Instant;
  readonly total: number;
  readonly signed: number;
  readonly failed: number;
};

export type BatchDocument = {
  readonly number: number;
  readonly document: string;
  readonly name: string;
  readonly shown: Shown;
  readonly fileId: string;
  readonly signedFileId: string | undefined;
  readonly state: 'waiting' | 'signed' | 'failed';
  /** Code of why it was not signed. */
  readonly problem: string | undefined;
};

/** As many as one action signs. */
export const mostDocuments = 500;

const silenceMs = 30_000;

/** A run that was not heard of for half a minute was cut off with its program: what it left can be signed on. */
export const isCutOff = ({ state, seenAt }: Pick<Batch, 'state' | 'seenAt'>, now: Instant): boolean =>
  state === 'signing' && (seenAt === undefined || now - seenAt > silenceMs);
