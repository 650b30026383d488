import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '../file-store.ts';

/** What every file store must do, said once and tried on each. */
export function keepsTheContract(name: string, open: () => Promise<FileStore>): void {
  test(`${name}: what was put can be read, whole and as a stream`, async () => {
    const store = await open();
    const key = randomUUID();
    const bytes = Buffer.from('Giấy chứng sinh của bé Lò Văn An\0\xff');
    await store.put(key, bytes);
    assert.deepEqual(Buffer.from((await store.get(key)) ?? []), bytes);
    const stream = await store.stream(key);
    assert.ok(stream);
    assert.deepEqual(await buffer(stream), bytes);
  });

  test(`${name}: putting the same key again is the same as once`, async () => {
    const store = await open();
    const key = randomUUID();
    await Promise.all([store.put(key, Buffer.from('one')), store.put(key, Buffer.from('one'))]);
    assert.equal(Buffer.from((await store.get(key)) ?? []).toString(), 'one');
  });

  test(`${name}: an unknown key gives undefined, and removing it is no error`, async () => {
    const store = await open();
    const key = randomUUID();
    assert.equal(await store.get(key), undefined);
    assert.equal(await store.stream(key), undefined);
    await store.remove(key);
    await store.put(key, Buffer.from('x'));
    await store.remove(key);
    assert.equal(await store.get(key), undefined);
  });

  test(`${name}: a key that we did not make is refused`, async () => {
    const store = await open();
    for (const key of ['../../etc/passwd', 'khai sinh.pdf', '', `${randomUUID()}/..`, `${randomUUID()}\n`]) {
      await assert.rejects(async () => store.put(key, Buffer.from('x')), /is no key/);
      await assert.rejects(async () => store.get(key), /is no key/);
    }
  });
}
