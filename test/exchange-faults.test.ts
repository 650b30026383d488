import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { portalService } from '../sandbox/national-portal/options.ts';
import { makeExchange, type ExchangeSandbox } from '../sandbox/national-portal/server.ts';
import { openDatabase, type OpenDatabase } from '../src/kernel/database/connect.ts';
import { reachDatabase } from '../src/kernel/database/start-database.ts';
import { fileOne, makeClients } from './faults/clients.ts';
import { ownEnvironment, startProgram, type Program } from './faults/program.ts';

test('a program killed between the portal’s taking a case and its own noting of it tells the portal again, to no further effect', async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-exchange-'));
  const sandbox = makeExchange({ client: 'VN/GOV/H99/MOTCUA', people: [] });
  sandbox.server.listen(0, '127.0.0.1');
  await once(sandbox.server, 'listening');
  const environment = {
    ...(await ownEnvironment(dataDir)),
    TRUST_PROXY: 'on',
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    X_ROAD_URL: `http://127.0.0.1:${(sandbox.server.address() as AddressInfo).port}`,
    X_ROAD_CLIENT: 'VN/GOV/H99/MOTCUA',
    NATIONAL_PORTAL_SERVICE: portalService,
  };
  let program = await startProgram(environment);
  t.after(async () => {
    await program.kill();
    sandbox.server.closeAllConnections();
    sandbox.server.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  const [client = assert.fail()] = await beside(dataDir, (db) => makeClients(db, 1));

  const killed = killWhenTaken(sandbox, program);
  const { code } = await fileOne(program.url, client);
  await killed;
  await program.kill();
  assert.deepEqual(
    sandbox.portal.messages.map(({ outcome }) => outcome),
    ['taken'],
  );

  const all = arrived(sandbox, 'progress');
  program = await startProgram(environment);
  await beside(dataDir, letTimePass);
  await all;
  assert.deepEqual(
    sandbox.portal.messages.map(({ kind, issue, outcome }) => [kind, issue, outcome]),
    [
      ['dossier', code, 'taken'],
      ['dossier', code, 'again'],
      ['progress', code, 'taken'],
    ],
  );
});

/** Works on the program's database while it runs. */
async function beside<T>(dataDir: string, work: (db: OpenDatabase) => Promise<T>): Promise<T> {
  const access = await reachDatabase({ dataDir, databaseUrl: undefined }, { besideOthers: true });
  const db = openDatabase(access.owner);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Kills the program at the moment at which the portal has taken a message, before the answer leaves. */
function killWhenTaken({ portal }: ExchangeSandbox, { child }: Program): Promise<void> {
  const { take } = portal;
  return new Promise((resolve) => {
    Object.assign(portal, {
      take: (...message: Parameters<typeof take>) => {
        const answer = take(...message);
        child.kill('SIGKILL');
        Object.assign(portal, { take });
        resolve();
        return answer;
      },
    });
  });
}

/** As if the leases of the program that was killed had run out. */
async function letTimePass(db: OpenDatabase): Promise<void> {
  await db.run(sql`update outbox_leases set until = now()`);
  await db.run(sql`update exchange_dossiers set sending_until = null`);
}

/** Resolves when a message of a kind has come in. */
function arrived({ portal }: ExchangeSandbox, kind: 'dossier' | 'progress'): Promise<void> {
  const { take } = portal;
  return new Promise((resolve) => {
    Object.assign(portal, {
      take: (...message: Parameters<typeof take>) => {
        const answer = take(...message);
        if (message[0] === kind) resolve();
        return answer;
      },
    });
  });
}
