import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { serverPid } from './server-process.ts';

type Scope = { readonly after: (clean: () => Promise<void> | void) => void };

function folder(t: Scope, ...below: readonly string[]): string {
  const top = mkdtempSync(join(tmpdir(), 'mot-cua-pg-'));
  t.after(() => rmSync(top, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  return join(top, ...below);
}

async function ask(server: EmbeddedPostgres, text: string): Promise<unknown[]> {
  const client = new Client(server.connection('mot_cua_owner'));
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

/** Another copy of the program, which says `ready` and then goes on until it is killed. */
async function anotherCopy(t: Scope, dataDir: string, path = process.env['PATH']): Promise<ChildProcess> {
  const source = `import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded-postgres.ts', import.meta.url).href)};
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
    console.log('ready');
    setInterval(() => {}, 60_000);`;
  const copy = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PATH: path },
  });
  t.after(() => void copy.kill('SIGKILL'));
  for await (const line of createInterface({ input: copy.stdout })) if (line === 'ready') return copy;
  throw new Error('The other copy did not start');
}

async function kill(copy: ChildProcess): Promise<void> {
  const ended = new Promise((done) => copy.once('exit', done));
  copy.kill('SIGKILL');
  await ended;
}

test('what was stored is there after stop and start, in a folder far too deep for a socket', async (t) => {
  const dataDir = folder(t, ...Array.from({ length: 12 }, () => 'thư mục rất dài'));
  const first = await startEmbeddedPostgres({ dataDir });
  await ask(first, `create table paper as select 'Tờ khai' as name`);
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir });
  assert.deepEqual(await ask(second, 'select name from paper'), [{ name: 'Tờ khai' }]);
  assert.deepEqual(
    await ask(second, `select current_setting('fsync') as fsync, current_setting('listen_addresses') as addresses`),
    [{ fsync: 'on', addresses: '' }],
  );
  await second.stop();
});

test('a folder that another copy uses is refused by name, and left alone', async (t) => {
  const dataDir = folder(t);
  const copy = await anotherCopy(t, dataDir);
  await assert.rejects(
    startEmbeddedPostgres({ dataDir }),
    new RegExp(`in use by another running copy .*process ${copy.pid}`),
  );
  const beside = await startEmbeddedPostgres({ dataDir, besideOthers: true });
  assert.deepEqual(await ask(beside, 'select 1 as one'), [{ one: 1 }]);
  await beside.stop();
  assert.deepEqual(await ask(beside, 'select 1 as one'), [{ one: 1 }]);
});

test('after kill -9 of the program the next start works', async (t) => {
  const dataDir = folder(t);
  await kill(await anotherCopy(t, dataDir));
  await (await startEmbeddedPostgres({ dataDir })).stop();
});

test('after kill -9 of the program a server that did not die with it is replaced', async (t) => {
  const dataDir = folder(t);
  // Without setpriv nothing ends the server together with the program.
  const bin = folder(t);
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'setpriv'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const copy = await anotherCopy(t, dataDir, `${bin}:${process.env['PATH']}`);
  const pid = serverPid(join(dataDir, 'postgres'));
  await kill(copy);
  assert.equal(serverPid(join(dataDir, 'postgres')), pid);
  const next = await startEmbeddedPostgres({ dataDir });
  assert.notEqual(serverPid(join(dataDir, 'postgres')), pid);
  await next.stop();
});

test('after kill -9 of program and server together the next start works', async (t) => {
  const dataDir = folder(t);
  const copy = await anotherCopy(t, dataDir);
  process.kill(serverPid(join(dataDir, 'postgres')) ?? assert.fail('no server'), 'SIGKILL');
  await kill(copy);
  await (await startEmbeddedPostgres({ dataDir })).stop();
});

test('a pid file whose number is another program by now does not stop the start', async (t) => {
  const dataDir = folder(t);
  await (await startEmbeddedPostgres({ dataDir })).stop();
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n`);
  await (await startEmbeddedPostgres({ dataDir })).stop();
});

test('a cluster whose making was cut off is made again', async (t) => {
  const dataDir = folder(t);
  mkdirSync(join(dataDir, 'postgres-new-cut'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres-new-cut/PG_VERSION'), '18\n');
  await (await startEmbeddedPostgres({ dataDir })).stop();
});

test('a cluster of another version is named, not touched', async (t) => {
  const dataDir = folder(t);
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '14\n');
  await assert.rejects(startEmbeddedPostgres({ dataDir }), /is of PostgreSQL 14/);
});
