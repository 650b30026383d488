import type { Actor } from '../access/actor.ts';
import type { Instant } from '../time.ts';
import type { FileKind } from './file-kind.ts';

/** A file that is safe in the store. */
export type StoredFile = {
  /** Unguessable; stands in addresses. */
  readonly id: string;
  readonly kind: FileKind;
  /** As `displayName` gives it. */
  readonly name: string;
  readonly sizeBytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly uploadedBy: Uploader;
  readonly createdAt: Instant;
  /** What it belongs to, such as `case/812`. */
  readonly attachedTo: string | undefined;
};

export type Uploader = { readonly kind: Actor['kind']; readonly id: number | undefined };

export function uploaderOf(actor: Actor): Uploader {
  if (actor.kind === 'citizen') return { kind: actor.kind, id: actor.personId };
  if (actor.kind === 'officer') return { kind: actor.kind, id: actor.officerId };
  return { kind: actor.kind, id: undefined };
}
