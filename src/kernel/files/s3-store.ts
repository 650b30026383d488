import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini } from 's3mini';
import type { StorageSettings } from '../settings.ts';
import { checkKey } from './file-key.ts';
import type { FileStore } from './file-store.ts';

type S3Settings = Extract<StorageSettings, { kind: 's3' }>;

/**
 * Keeps files in a bucket of any S3-compatible store; a put is there as a whole or not at all, which S3 itself promises.
 * @param settings endpoint with the bucket as its path, such as `https://s3.example.vn/mot-cua`
 */
export function openS3Store({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): FileStore {
  const bucket = new S3mini({ endpoint, region, accessKeyId, secretAccessKey });
  return {
    async put(key, bytes) {
      await bucket.putObject(checkKey(key), Buffer.from(bytes), 'application/octet-stream');
    },
    async get(key) {
      const found = await bucket.getObjectArrayBuffer(checkKey(key));
      return found ? new Uint8Array(found) : undefined;
    },
    async stream(key) {
      const found = await bucket.getObjectResponse(checkKey(key));
      return found?.body ? Readable.fromWeb(found.body as ReadableStream) : undefined;
    },
    async remove(key) {
      await bucket.deleteObject(checkKey(key));
    },
  };
}
