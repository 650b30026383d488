import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import sql from 'sql-template-tag';
import type { Actor, Citizen } from '../access/actor.ts';
import { testDatabase } from '../database/testing/test-database.ts';
import { instant, type Instant } from '../time.ts';
import { clearUnattached } from './clear-unattached.ts';
import type { FileStore } from './file-store.ts';
import { findFile } from './find-file.ts';
import { openFolderStore } from './folder-store.ts';
import { isFreeFor } from './free-file.ts';
import { limits } from './limits.ts';
import { storeUpload } from './store-upload.ts';
import { failingStore } from './testing/failing-store.ts';
import { sampleJpeg, samplePdf } from './testing/sample-files.ts';

const citizen = (personId: number, fullName: string): Citizen => ({
  kind: 'citizen',
  personId,
  fullName,
  personalNumber: undefined,
  assurance: 2,
});
const hoa = citizen(1, 'Lò Thị Hoa');
const pao = citizen(2, 'Lò Văn Páo');
const start = instant(Date.parse('2026-03-02T08:00:00Z'));
const daysLater =
  (days: number): (() => Instant) =>
  () =>
    instant(start + days * 86_400_000);

async function office(t: TestContext, files: FileStore = openFolderStore(mkdtempSync(join(tmpdir(), 'files-')))) {
  const { db } = await testDatabase(t);
  return { db, files, now: (): Instant => start };
}
const rows = async ({ db }: Awaited<ReturnType<typeof office>>): Promise<number> =>
  (await db.one<{ count: number }>(sql`select count(*)::int as count from files`)).count;

async function give(
  room: Awaited<ReturnType<typeof office>>,
  actor: Actor,
  bytes: Uint8Array = samplePdf(),
): Promise<string> {
  const stored = await storeUpload({ ...room, actor }, { name: 'Giấy chứng sinh.pdf', bytes });
  assert.ok(stored.ok);
  return stored.value.id;
}

const bind = async ({ db }: Awaited<ReturnType<typeof office>>, by: Actor, id: string, to: string): Promise<boolean> =>
  (await db.run(sql`update files set attached_to = ${to} where id = ${id}::uuid and ${isFreeFor(by)}`)) === 1;

test('What Hoa gives is stored with its kind, size and fingerprint, and can be read again', async (t) => {
  const room = await office(t);
  const stored = await storeUpload({ ...room, actor: hoa }, { name: 'C:\\giấy chứng sinh.jpg', bytes: samplePdf() });
  assert.ok(stored.ok);
  const found = await findFile(room.db, stored.value.id);
  assert.ok(found);
  const { key, ...file } = found;
  assert.deepEqual(file, stored.value);
  assert.equal(file.name, 'giấy chứng sinh.jpg.pdf');
  assert.equal(file.createdAt, start);
  assert.deepEqual(file.uploadedBy, { kind: 'citizen', id: 1 });
  assert.deepEqual(Buffer.from((await room.files.get(key)) ?? []), samplePdf());
});

test('What is refused leaves no trace', async (t) => {
  const room = await office(t, failingStore('nothing may reach the store'));
  const refused = async (bytes: Uint8Array): Promise<string | undefined> => {
    const outcome = await storeUpload({ ...room, actor: hoa }, { name: 'a.pdf', bytes });
    return outcome.ok ? undefined : outcome.problems[0]?.kind.code;
  };
  assert.equal(await refused(Buffer.from('<script>')), 'files.unsupported');
  assert.equal(await refused(Buffer.concat([samplePdf(), Buffer.alloc(limits.fileBytes)])), 'files.too-large');
  assert.equal(await rows(room), 0);
});

test('When the store fails nobody sees a file, and its row is cleared away later', async (t) => {
  const room = await office(t, failingStore());
  await assert.rejects(storeUpload({ ...room, actor: hoa }, { name: 'a.pdf', bytes: samplePdf() }), /does not answer/);
  const { id } = await room.db.one<{ id: string }>(sql`select id from files`);
  assert.equal(await findFile(room.db, id), undefined);
  assert.equal(await bind(room, hoa, id, 'case/1'), false);
  const working = openFolderStore(mkdtempSync(join(tmpdir(), 'files-')));
  assert.equal(await clearUnattached({ ...room, files: working, now: daysLater(31) }), 1);
  assert.equal(await rows(room), 0);
});

test('Only Hoa binds her file, and to one case alone', async (t) => {
  const room = await office(t);
  const id = await give(room, hoa);
  assert.equal(await bind(room, pao, id, 'case/7'), false);
  assert.equal(await bind(room, { kind: 'anonymous' }, id, 'case/7'), false);
  assert.equal(await bind(room, hoa, id, 'case/8'), true);
  assert.equal(await bind(room, hoa, id, 'case/9'), false);
  assert.equal((await findFile(room.db, id))?.attachedTo, 'case/8');
});

test('After thirty days only what belongs to nothing is cleared away', async (t) => {
  const room = await office(t);
  const [kept, forgotten] = [await give(room, hoa), await give(room, pao, sampleJpeg())];
  assert.equal(await bind(room, hoa, kept, 'case/8'), true);
  const key = (await findFile(room.db, forgotten))?.key ?? '';
  assert.equal(await clearUnattached({ ...room, now: daysLater(29) }), 0);
  assert.equal(await clearUnattached({ ...room, now: daysLater(31) }), 1);
  assert.ok(await findFile(room.db, kept));
  assert.equal(await findFile(room.db, forgotten), undefined);
  assert.equal(await room.files.get(key), undefined);
});

test('Each clearing takes those that became too old since the one before', async (t) => {
  const room = await office(t);
  await give(room, hoa);
  await give({ ...room, now: daysLater(2) }, pao, sampleJpeg());
  const cleared = [];
  for (const day of [31, 31, 32.5, 33]) cleared.push(await clearUnattached({ ...room, now: daysLater(day) }));
  assert.deepEqual(cleared, [1, 0, 1, 0]);
  assert.equal(await rows(room), 0);
});

test('Clearing that broke off goes on the next time, and the file can no longer be bound', async (t) => {
  const room = await office(t);
  const id = await give(room, hoa);
  await assert.rejects(clearUnattached({ ...room, files: failingStore(), now: daysLater(31) }));
  assert.equal(await bind(room, hoa, id, 'case/8'), false);
  assert.equal(await clearUnattached({ ...room, now: daysLater(31) }), 1);
  assert.equal(await rows(room), 0);
});

test('An address that is no id finds nothing', async (t) => {
  const { db } = await office(t);
  for (const id of ['', '1', "' or true --", '00000000-0000-0000-0000-000000000000'])
    assert.equal(await findFile(db, id), undefined);
});
