import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import type { EIdOptions } from '../../../../sandbox/e-id/options.ts';
import { makeEId } from '../../../../sandbox/e-id/server.ts';
import { eIdOptions, identityOfEId } from '../../../../sandbox/e-id/start.ts';
import type { App } from '../../../kernel/app.ts';
import type { OpenDatabase } from '../../../kernel/database/connect.ts';
import { testDatabase } from '../../../kernel/database/testing/test-database.ts';
import { loadCalendar } from '../../../kernel/clock/calendar.ts';
import { openKeys } from '../../../kernel/keys.ts';
import { loadPlace } from '../../../kernel/place.ts';
import { readSettings, type IdentitySettings } from '../../../kernel/settings.ts';
import { instant } from '../../../kernel/time.ts';
import { serve } from '../../../kernel/web/serve.ts';
import { openSessions } from '../../../kernel/web/session.ts';
import { assetRoutes } from '../../../ui/asset-routes.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { people, personActor } from '../index.ts';
import { assuranceOf } from '../rules/assurance.ts';

type TestScope = { readonly after: (clean: () => Promise<void>) => void };

export type TestSite = {
  readonly url: string;
  readonly eId: EIdOptions;
  readonly db: OpenDatabase;
  readonly app: App;
  /** Ends the site's program and starts it anew on the same data. */
  restart(): Promise<void>;
};

/** The site of Hoa Ban with the people module alone, and its sandbox e-ID (or the provider given), both really listening. */
export async function testSite(t: TestScope, identity?: IdentitySettings): Promise<TestSite> {
  const { db } = await testDatabase(t, [people]);
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-people-'));
  const place = loadPlace('hoa-ban');
  const [port, eIdPort] = [await freePort(), await freePort()];
  const base = readSettings({ PORT: String(port), HOST: 'localhost', DATA_DIR: dataDir, PLACE: 'hoa-ban' });
  const eId = eIdOptions(base, place, { E_ID_PORT: String(eIdPort) });
  const settings = { ...base, identity: identity ?? identityOfEId(eId) };
  const app: App = {
    settings,
    place,
    calendar: loadCalendar(place),
    keys: openKeys(dataDir, undefined),
    db,
    files: noFiles,
    log: pino({ level: process.env['LOG'] ?? 'silent' }),
    now: () => instant(Date.now()),
    panels: [],
  };
  const provider = await makeEId(eId);
  await new Promise<void>((resolve) => provider.listen(eIdPort, 'localhost', resolve));
  let site = await startSite(app);
  t.after(async () => {
    await Promise.all([site.close(), close(provider)]);
    rmSync(dataDir, { recursive: true });
  });
  return {
    url: settings.publicUrl,
    eId,
    db,
    app,
    async restart() {
      await site.close();
      site = await startSite(app);
    },
  };
}

async function startSite(app: App): Promise<FastifyInstance> {
  const sessions = openSessions(app, {
    citizen: ({ db }, id, facts) => personActor(db, id, assuranceOf(facts)),
    officer: async () => undefined,
  });
  const server = await serve({
    app,
    sessions,
    routes: [...assetRoutes, ...(people.routes ?? [])],
    errorPage,
    formTargets: [new URL(app.settings.identity?.issuer ?? app.settings.publicUrl).origin],
  });
  await server.listen({ port: app.settings.port, host: app.settings.host });
  return server;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await close(server);
  return port;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const noFiles: App['files'] = {
  put: async () => undefined,
  get: async () => undefined,
  stream: async () => undefined,
  remove: async () => undefined,
};
