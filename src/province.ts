import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { App } from './kernel/app.ts';
import { loadCalendar } from './kernel/clock/calendar.ts';
import { serverHooks } from './kernel/database/server-hooks.ts';
import { startDatabase, type DatabaseAccess } from './kernel/database/start-database.ts';
import { openFileStore } from './kernel/files/open-file-store.ts';
import { kernelJobs } from './kernel/jobs/kernel-jobs.ts';
import { runOutbox } from './kernel/jobs/run-outbox.ts';
import { startJobs } from './kernel/jobs/start-jobs.ts';
import { openKeys } from './kernel/keys.ts';
import { demoAuthorityOf } from './demo-authority.ts';
import { sealNow } from './kernel/ledger/seal-job.ts';
import { runSubscribers } from './kernel/ledger/run-subscribers.ts';
import { loadPlace } from './kernel/place.ts';
import { seed } from './kernel/seed.ts';
import type { Settings } from './kernel/settings.ts';
import { instant, type Instant } from './kernel/time.ts';
import { openSessions, type ActorLoader } from './kernel/web/session.ts';
import { serve } from './kernel/web/serve.ts';
import { modules } from './modules.ts';
import { routes } from './routes.ts';
import { errorPage } from './ui/error-page.tsx';

/** A province at work. */
export type Province = {
  readonly app: App;
  readonly web: FastifyInstance;
  /** Starts what works in the background: subscribers, outbox, periodic jobs. */
  readonly work: () => void;
  /** Stops everything in order; nothing acknowledged is lost. */
  readonly close: () => Promise<void>;
};

/**
 * Opens a province: database, place's data, modules, web. It does not listen yet.
 * @param reaching a start of its database that is under way already
 * @throws Error with a sentence for the operator
 */
export async function openProvince(
  settings: Settings,
  now: () => Instant = () => instant(Date.now()),
  reaching?: Promise<DatabaseAccess>,
): Promise<Province> {
  const log = pino({ level: settings.logLevel });
  const place = loadPlace(settings.place);
  const keys = openKeys(settings.dataDir, settings.secretKey);
  const onConnectionLost = (error: Error): void => log.warn({ err: error }, 'a database connection was lost');
  const database = await startDatabase(settings, modules, { ...serverHooks(log), onConnectionLost }, reaching);
  const app: App = {
    settings,
    place,
    calendar: loadCalendar(place),
    keys,
    db: database.db,
    files: await openFileStore(settings),
    log,
    now,
    panels: modules.flatMap(({ panels }) => panels ?? []),
    ...(settings.demo && { demoAuthority: demoAuthorityOf(keys, settings) }),
  };
  await seed(app, modules);
  const sessions = openSessions(app, actorLoaders(), modules.find(({ unread }) => unread)?.unread);
  const stopListening = await database.db.listen('session_ended', (tokenHash) => sessions.forget(tokenHash));
  const web = await serve({ app, sessions, routes, errorPage, formTargets: formTargets(settings) });
  const running: { stop: () => Promise<void> }[] = [];
  return {
    app,
    web,
    work() {
      running.push(
        runSubscribers(
          app,
          modules.flatMap((module) => module.subscribers ?? []),
        ),
        runOutbox(app, Object.assign({}, ...modules.map((module) => module.outbox ?? {}))),
        startJobs(app, [...kernelJobs, ...modules.flatMap((module) => module.jobs ?? [])]),
      );
    },
    async close() {
      await web.close();
      await Promise.all(running.map((each) => each.stop()));
      await sealNow(app);
      await stopListening();
      await database.stop();
    },
  };
}

function actorLoaders(): Record<'citizen' | 'officer', ActorLoader> {
  const loaders = Object.assign({}, ...modules.map((module) => module.actors ?? {})) as Partial<
    Record<'citizen' | 'officer', ActorLoader>
  >;
  const { citizen, officer } = loaders;
  if (!citizen || !officer) throw new Error('No module says who citizens and officers are');
  return { citizen, officer };
}

const formTargets = ({ identity, payment }: Settings): string[] =>
  [identity?.issuer, payment?.url].flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));
