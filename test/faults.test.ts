import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openDatabase, type OpenDatabase } from '../src/kernel/database/connect.ts';
import { serverPid } from '../src/kernel/database/server-process.ts';
import { reachDatabase } from '../src/kernel/database/start-database.ts';
import { fileOne, makeClients, type Acknowledged, type Client } from './faults/clients.ts';
import { ownEnvironment, runProgram, startProgram, type Program } from './faults/program.ts';

const clientCount = 6;
const filingsEach = 8;

test('whatever is killed while people file, each acknowledged application is there once and whole', async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-faults-'));
  const environment = { ...(await ownEnvironment(dataDir)), TRUST_PROXY: 'on', DEMO: 'off', LOG_LEVEL: 'silent' };
  let program = await startProgram(environment);
  t.after(async () => {
    await program.kill();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  const access = await reachDatabase({ dataDir, databaseUrl: undefined }, { besideOthers: true });
  const beside = openDatabase(access.owner);
  const clients = await makeClients(beside, clientCount);
  await beside.close();

  const acknowledged: Acknowledged[] = [];
  const filing = fileAll(program, clients, acknowledged);
  await reached(acknowledged, 8, filing);
  await program.kill();
  program = await startProgram(environment);
  await reached(acknowledged, 20, filing);
  killServer(dataDir);
  await reached(acknowledged, 32, filing);
  killServer(dataDir);
  await program.kill();
  program = await startProgram(environment);
  await filing;
  assert.equal(acknowledged.length, clientCount * filingsEach);

  assert.equal(await program.end(), 0);
  const verified = await runProgram('src/kernel/ledger/verify-ledger.ts', environment);
  assert.match(verified.out, /^The ledger is as it was written: \d+ entries/);
  assert.equal(verified.code, 0);
  await withDatabase(dataDir, (db) => eachThereOnce(db, dataDir, acknowledged));
});

/** Every client files one application after the other. */
async function fileAll({ url }: Program, clients: readonly Client[], acknowledged: Acknowledged[]): Promise<void> {
  await Promise.all(
    clients.map(async (client) => {
      for (let count = 0; count < filingsEach; count += 1) {
        acknowledged.push(await fileOne(url, client));
        for (const wake of waiting) wake();
      }
    }),
  );
}

const waiting = new Set<() => void>();

/** Resolves when so many filings were acknowledged; fails when filing fails. */
async function reached(acknowledged: readonly Acknowledged[], count: number, filing: Promise<void>): Promise<void> {
  while (acknowledged.length < count) {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.add(resolve);
    await Promise.race([promise, filing]);
    waiting.delete(resolve);
  }
}

/** kill -9 of PostgreSQL with all its processes. */
function killServer(dataDir: string): void {
  const pid = serverPid(join(dataDir, 'postgres')) ?? assert.fail('PostgreSQL does not run');
  process.kill(-pid, 'SIGKILL');
}

async function withDatabase(dataDir: string, work: (db: OpenDatabase) => Promise<void>): Promise<void> {
  const access = await reachDatabase({ dataDir, databaseUrl: undefined });
  const db = openDatabase(access.owner);
  try {
    await work(db);
  } finally {
    await db.close();
    await access.stop();
  }
}

type Kept = { key: string; code: string; papers: number; files: { key: string; bytes: number }[]; entries: number };

async function eachThereOnce(db: OpenDatabase, dataDir: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const kept = await db.many<Kept>(sql`
    select filing_key as key, code,
      (select count(*) from case_papers where case_id = cases.id) as papers,
      (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'bytes', size_bytes)), '[]') from files
        where attached_to = 'case/' || cases.id and stored_at is not null) as files,
      (select count(*) from ledger where stream = 'case/' || cases.id and kind = 'case.filed') as entries
    from cases`);
  const pairs = (each: readonly Acknowledged[]): string[] => each.map(({ key, code }) => `${key} ${code}`).sort();
  assert.deepEqual(pairs(kept), pairs(acknowledged));
  assert.equal(new Set(kept.map(({ code }) => code)).size, kept.length);
  for (const { code, papers, files, entries } of kept) {
    assert.deepEqual({ code, papers, files: files.length, entries }, { code, papers: 2, files: 2, entries: 1 });
    for (const { key, bytes } of files) {
      assert.equal(statSync(join(dataDir, 'files', key.slice(0, 2), key.slice(2, 4), key)).size, bytes);
    }
  }
}
