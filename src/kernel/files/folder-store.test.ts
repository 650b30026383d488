import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFolderStore } from './folder-store.ts';
import { keepsTheContract } from './testing/store-contract.ts';

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'files-'));

keepsTheContract('A folder', async () => openFolderStore(join(temporaryFolder(), 'files')));

/** Paths of all stored files, the half-written ones too. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

test('Files are spread over folders, and only the program may read them', async () => {
  const folder = temporaryFolder();
  const key = randomUUID();
  await openFolderStore(folder).put(key, Buffer.from('x'));
  const path = join(folder, key.slice(0, 2), key.slice(2, 4), key);
  assert.deepEqual(filesIn(folder), [path]);
  assert.equal(statSync(path).mode & 0o077, 0);
});

test('A program killed while it stores leaves no half file under any key, and all that it acknowledged', async () => {
  const folder = temporaryFolder();
  const size = 300_000;
  const script = `
    import { openFolderStore } from ${JSON.stringify(new URL('./folder-store.ts', import.meta.url).href)};
    const store = openFolderStore(${JSON.stringify(folder)});
    const bytes = Buffer.alloc(${size}, 7);
    for (;;) { const key = crypto.randomUUID(); await store.put(key, bytes); process.stdout.write(key + '\\n'); }`;
  const acknowledged = await new Promise<string[]>((resolve) => {
    const child = execFile(process.execPath, ['--input-type=module', '-e', script], { maxBuffer: 1e8 }, (_error, out) =>
      resolve(out.split('\n').filter((line) => line.length === 36)),
    );
    let lines = 0;
    child.stdout?.on('data', (text: string) => {
      lines += text.split('\n').length - 1;
      if (lines >= 5) child.kill('SIGKILL');
    });
  });
  assert.ok(acknowledged.length >= 5);
  const named = filesIn(folder).filter((path) => !path.endsWith('.tmp'));
  for (const path of named) assert.ok(readFileSync(path).equals(Buffer.alloc(size, 7)), path);
  for (const key of acknowledged)
    assert.ok(
      named.some((path) => path.endsWith(key)),
      key,
    );
});

test('A store that cannot write says so and leaves nothing', async () => {
  const folder = temporaryFolder();
  const key = randomUUID();
  const store = openFolderStore(folder);
  // A folder stands where the file should go.
  await openFolderStore(join(folder, key.slice(0, 2), key.slice(2, 4), key)).put(randomUUID(), Buffer.from('x'));
  const before = filesIn(folder);
  await assert.rejects(store.put(key, Buffer.from('y')));
  assert.deepEqual(filesIn(folder), before);
});
