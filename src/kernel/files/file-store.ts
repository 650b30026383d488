import type { Readable } from 'node:stream';

/** Where bytes live: a folder or an S3 bucket. Keys are made by us (never a name somebody typed). */
export type FileStore = {
  /** Stores the bytes durably before it resolves. Storing the same key twice is the same as once. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or undefined when there is no such key. */
  get(key: string): Promise<Uint8Array | undefined>;
  stream(key: string): Promise<Readable | undefined>;
  remove(key: string): Promise<void>;
};
