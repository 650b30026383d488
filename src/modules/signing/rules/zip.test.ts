import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTool } from '../../../kernel/signatures/testing/tools.ts';
import { spawnSync } from 'node:child_process';
import { zip } from './zip.ts';

const withUnzip = spawnSync('python3', ['-V']).status === 0 ? test : () => {};

void withUnzip('another program unpacks two files with Vietnamese names', async () => {
  async function* files() {
    yield { name: 'Quyết định.pdf', bytes: Buffer.from('một') };
    yield { name: 'Thông báo.pdf', bytes: Buffer.from('hai') };
  }
  const parts: Buffer[] = [];
  for await (const part of zip(files())) parts.push(part);
  const look = `import zipfile; z=zipfile.ZipFile('x.zip'); print(z.testzip(), [(n, z.read(n).decode()) for n in z.namelist()])`;
  const { said } = runTool('python3', ['-X', 'utf8', '-c', look], { 'x.zip': Buffer.concat(parts) });
  assert.equal(said.trim(), `None [('Quyết định.pdf', 'một'), ('Thông báo.pdf', 'hai')]`);
});

test('a file’s bytes stand in the archive as they are, between its header and the directory', async () => {
  async function* files() {
    yield { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') };
  }
  const parts: Buffer[] = [];
  for await (const part of zip(files())) parts.push(part);
  assert.deepEqual(parts[1], Buffer.from('%PDF-1.7'));
  assert.equal(parts[0]?.readUInt32LE(0), 0x04034b50);
  assert.equal(parts.at(-1)?.readUInt32LE(0), 0x02014b50);
});
