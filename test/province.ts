import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import sql from 'sql-template-tag';
import type { Citizen, Officer } from '../src/kernel/access/actor.ts';
import type { App, Context } from '../src/kernel/app.ts';
import { loadCalendar } from '../src/kernel/clock/calendar.ts';
import { openDatabase, type OpenDatabase } from '../src/kernel/database/connect.ts';
import { testDatabase, type TestDatabase } from '../src/kernel/database/testing/test-database.ts';
import { openFileStore } from '../src/kernel/files/open-file-store.ts';
import { openKeys } from '../src/kernel/keys.ts';
import { loadPlace } from '../src/kernel/place.ts';
import { seed } from '../src/kernel/seed.ts';
import { readSettings } from '../src/kernel/settings.ts';
import type { Language } from '../src/kernel/text/text.ts';
import { demoAuthorityOf } from '../src/demo-authority.ts';
import { parseInstant, type Instant } from '../src/kernel/time.ts';
import { csrfToken } from '../src/kernel/web/csrf.ts';
import { serve } from '../src/kernel/web/serve.ts';
import { openSessions, type ActorLoader } from '../src/kernel/web/session.ts';
import { modules } from '../src/modules.ts';
import { routes } from '../src/routes.ts';
import { officerActor } from '../src/modules/units/index.ts';
import { personActor, recordSignIn } from '../src/modules/people/index.ts';
import { localDateOf } from '../src/kernel/clock/zone.ts';
import { errorPage } from '../src/ui/error-page.tsx';

type TestScope = { readonly after: (clean: () => Promise<void>) => void };

/** What came back: as a browser sees it. */
export type Reply = {
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
};

type Form = Readonly<Record<string, string | readonly string[]>>;

/** Somebody signed in, with a browser of their own. */
export type Signed<A> = {
  readonly actor: A;
  /** For calling commands and queries directly, as this person. */
  readonly context: Context & { readonly actor: A };
  readonly get: (url: string) => Promise<Reply>;
  /** Sends an HTML form with the token that its page would carry. */
  readonly post: (url: string, form?: Form) => Promise<Reply>;
  /** Sends a multipart form with one file. */
  readonly upload: (
    url: string,
    fields: Readonly<Record<string, string>>,
    file?: { readonly field: string; readonly name: string; readonly bytes: Uint8Array },
  ) => Promise<Reply>;
  readonly sendJson: (url: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>;
  /** The header with which a real client, such as a browser or an event stream, is this person. */
  readonly cookie: () => Promise<string>;
};

export type TestProvince = {
  readonly app: App;
  readonly web: FastifyInstance;
  readonly databases: TestDatabase;
  /** Sets the clock: `2026-03-10T08:00+07:00`. It stands still in between. */
  readonly setClock: (at: string) => Instant;
  readonly get: (url: string) => Promise<Reply>;
  /** A person of the demo by full name, or anybody: signed in through the e-ID, reading Vietnamese and at level 2 unless said. */
  readonly citizen: (fullName: string, language?: Language, assurance?: 1 | 2 | 3) => Promise<Signed<Citizen>>;
  readonly officer: (username: string) => Promise<Signed<Officer>>;
};

const opening = '2026-03-10T08:00+07:00';

/**
 * The whole province of Hoa Ban on a database of its own, with its units, officers and procedures, and a clock that stands at
 * 08:00 on Tuesday 10 March 2026 until it is set. Nothing listens and nothing works in the background.
 * @param environment settings beyond the usual ones, such as those of a stand-in that the test has started
 */
export async function openTestProvince(
  t: TestScope,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestProvince> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-province-'));
  let clock = momentOf(opening);
  const settings = readSettings({ ...environment, DATA_DIR: dataDir, PLACE: 'hoa-ban' });
  const place = loadPlace(settings.place);
  const makeApp = async (db: OpenDatabase): Promise<App> => ({
    settings,
    place,
    calendar: loadCalendar(place),
    keys: openKeys(dataDir, undefined),
    db,
    files: await openFileStore(settings),
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    now: () => clock,
    panels: modules.flatMap(({ panels }) => panels ?? []),
    demoAuthority: demoAuthorityOf(openKeys(dataDir, undefined), settings),
  });
  const databases = await testDatabase(t, modules, {
    key: await seedKey(makeApp),
    run: async ({ app }) => {
      const db = openDatabase(app);
      await seed(await makeApp(db), modules);
      await db.close();
    },
  });
  const app = await makeApp(databases.db);
  const loaders = Object.assign({}, ...modules.map((module) => module.actors ?? {})) as Record<
    'citizen' | 'officer',
    ActorLoader
  >;
  const web = await serve({
    app,
    sessions: openSessions(app, loaders, modules.find(({ unread }) => unread)?.unread),
    routes,
    errorPage,
    formTargets: settings.payment ? [new URL(settings.payment.url).origin] : [],
  });
  t.after(async () => {
    await web.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    app,
    web,
    databases,
    setClock: (at) => (clock = momentOf(at)),
    get: async (url) => replyOf(await web.inject({ url })),
    async citizen(fullName, language = 'vi', assurance = 2) {
      const id = await recordSignIn(app, identityOf(fullName), language);
      const actor = await personActor(app.db, id, assurance);
      if (!actor) throw new Error(`${fullName} could not be signed in`);
      return signed(app, web, actor, { kind: 'citizen', id, language, facts: { assurance } });
    },
    async officer(username) {
      const { id } = await app.db.one<{ id: number }>(sql`select id from officers where username = ${username}`);
      const actor = await officerActor(app.db, id, localDateOf(clock, place.zone));
      if (!actor) throw new Error(`${username} is no officer of Hoa Ban`);
      return signed(app, web, actor, { kind: 'officer', id, language: 'vi' });
    },
  };
}

function momentOf(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${text} is not a moment with its offset`);
  return at;
}

/** Names the seeded template after the files it is made of. */
async function seedKey(makeApp: (db: OpenDatabase) => Promise<App>): Promise<string> {
  const hash = createHash('sha256');
  const unused = openDatabase({ connection: {} });
  const app = await makeApp(unused);
  for (const file of modules.flatMap((module) => module.seed?.files(app) ?? [])) hash.update(readFileSync(file));
  await unused.close();
  return `hoa-ban ${hash.digest('hex')}`;
}

/** A person as the e-ID would vouch for them; the same name is the same person. */
function identityOf(fullName: string) {
  const digits = BigInt(`0x${createHash('sha256').update(fullName).digest('hex').slice(0, 12)}`) % 1_000_000n;
  return {
    issuer: 'https://e-id.test',
    subject: fullName,
    accountKind: 'citizen' as const,
    fullName,
    personalNumber: `099190${String(digits).padStart(6, '0')}`,
    taxCode: undefined,
    dateOfBirth: undefined,
    email: undefined,
    phone: '0912345678',
    assurance: 2 as const,
    idToken: '',
  };
}

async function signed<A extends Citizen | Officer>(
  app: App,
  web: FastifyInstance,
  actor: A,
  who: {
    readonly kind: 'citizen' | 'officer';
    readonly id: number;
    readonly language: Language;
    readonly facts?: Readonly<Record<string, unknown>>;
  },
): Promise<Signed<A>> {
  const token = randomBytes(16).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  // The clock jumps by days in a test; the session stays alive all the same.
  const cookie = async (): Promise<string> => {
    const at = new Date(app.now());
    const expires = new Date(app.now() + 3_600_000);
    await app.db.run(sql`
      insert into sessions (token_hash, kind, subject_id, facts, started_at, seen_at, expires_at)
      values (${hash}, ${who.kind}, ${who.id}, ${JSON.stringify(who.facts ?? {})}, ${at}, ${at}, ${expires})
      on conflict (token_hash) do update set seen_at = excluded.seen_at, expires_at = excluded.expires_at`);
    return `session=${token}; language=${who.language}`;
  };
  const csrf = () => csrfToken(app.keys('csrf'), hash.toString('hex'));
  const ask = async (options: InjectOptions) =>
    replyOf(await web.inject({ ...options, headers: { ...options.headers, cookie: await cookie() } }));
  return {
    actor,
    context: { ...app, actor, language: who.language },
    cookie,
    get: (url) => ask({ url }),
    post: (url, form = {}) =>
      ask({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: encodeForm({ ...form, _csrf: csrf() }),
      }),
    async upload(url, fields, file) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      if (file) form.set(file.field, new Blob([Buffer.from(file.bytes)]), file.name);
      const request = new Request('http://localhost/', { method: 'POST', body: form });
      const target = `${url}${url.includes('?') ? '&' : '?'}_csrf=${encodeURIComponent(csrf())}`;
      return ask({
        method: 'POST',
        url: target,
        headers: { 'content-type': request.headers.get('content-type') ?? '' },
        payload: Buffer.from(await request.arrayBuffer()),
      });
    },
    sendJson: (url, body, headers = {}) =>
      ask({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', ...headers },
        payload: JSON.stringify(body),
      }),
  };
}

const encodeForm = (form: Form): string =>
  new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each]),
    ),
  ).toString();

type Injected = {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly rawPayload: Buffer;
};

const replyOf = (answer: Injected): Reply => ({
  status: answer.statusCode,
  body: answer.body,
  location: answer.headers['location'] as string | undefined,
  headers: answer.headers,
  bytes: answer.rawPayload,
});
