import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sql from 'sql-template-tag';
import { openDatabase } from '../database/connect.ts';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { startDatabase } from '../database/start-database.ts';
import { testApp } from '../testing/test-app.ts';
import { ledgerAppend } from './append.ts';
import { sealNow } from './seal-job.ts';
import { settle } from './testing/catch-up.ts';

// Opened, never asked: this test starts its own server.
const noDatabase = openDatabase({ connection: {} });

/** `npm run verify-ledger` on a data folder: how it ended and what it said. */
async function verify(dataDir: string): Promise<{ code: number | null; said: string }> {
  const program = fileURLToPath(new URL('./verify-ledger.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [code, said, complained] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, said: said + complained };
}

test('verify-ledger holds while the program runs and when it is stopped, and names what was changed', async (t) => {
  const { settings, ...rest } = await testApp(t, noDatabase);
  const { dataDir } = settings;
  const { db, stop } = await startDatabase({ dataDir, databaseUrl: undefined }, []);
  const app = { ...rest, settings, db };
  for (const kind of ['case.filed', 'case.received']) {
    await db.one(sql`select ${ledgerAppend('case/1', kind, { kind: 'system', name: 'test' }, {}, app.now())}`);
  }
  await settle(db);
  await sealNow(app);
  const whole = 'The ledger is as it was written: 2 entries in 1 stream, 1 seal.\n';
  assert.deepEqual(await verify(dataDir), { code: 0, said: whole });
  await stop();
  assert.deepEqual(await verify(dataDir), { code: 0, said: whole });

  const server = await startEmbeddedPostgres({ dataDir });
  const superuser = openDatabase({
    connection: { ...server.connection('postgres'), options: '-c session_replication_role=replica' },
  });
  await superuser.run(sql`update ledger set kind = 'case.refused' where number = 2`);
  await superuser.close();
  await server.stop();
  const { code, said } = await verify(dataDir);
  assert.equal(code, 1);
  assert.match(said, /^changed: entry 2 of case\/1 \(position 2\)\n/);
});

test('verify-ledger without a database says so', async (t) => {
  const { settings } = await testApp(t, noDatabase);
  const { code, said } = await verify(settings.dataDir);
  assert.equal(code, 2);
  assert.match(said, /^There is no database in /);
});
