import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openS3Store } from './s3-store.ts';
import { keepsTheContract } from './testing/store-contract.ts';

type S3Server = { readonly run: () => Promise<{ readonly port: number }>; readonly close: () => Promise<void> };

// The stand-in brings no types.
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => S3Server;

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory: mkdtempSync(join(tmpdir(), 's3-')),
  configureBuckets: [{ name: 'hoa-ban' }],
});
let port = 0;

before(async () => {
  ({ port } = await server.run());
});
after(() => server.close());

const open = (bucket = 'hoa-ban') =>
  openS3Store({
    kind: 's3',
    endpoint: `http://127.0.0.1:${port}/${bucket}`,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });

keepsTheContract('S3', async () => open());

test('S3: a bucket that is not there is an error, not an absent file', async () => {
  await assert.rejects(open('no-such-bucket').put(randomUUID(), Buffer.from('x')));
});
