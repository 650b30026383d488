import { hash as digest, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import sql from 'sql-template-tag';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { instant, type Instant } from '../time.ts';
import { clearCookie, setCookie } from './cookies.ts';

/** Who signs in. `facts` are kept with the session (such as the provider's token for signing out there). */
export type SignIn = {
  readonly kind: 'citizen' | 'officer';
  readonly id: number;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export type Session = SignIn & { readonly id: number; readonly tokenHash: string };

/** @param facts what was kept when the session began, such as how surely the person was known */
export type ActorLoader = (
  app: App,
  id: number,
  facts: Readonly<Record<string, unknown>>,
) => Promise<Actor | undefined>;

/** How many notices somebody has not read. */
export type UnreadCounter = (app: App, reader: Pick<SignIn, 'kind' | 'id'>) => Promise<number>;

/** A session that is alive, whose it is, and how many notices wait for them. */
export type Found = { readonly session: Session; readonly actor: Actor; readonly unreadNotices: number };

export type Sessions = {
  /** The session of the request's cookie and its person, or undefined. */
  find(request: FastifyRequest): Promise<Found | undefined>;
  /** Signs somebody in under a new token; the token of before, if any, is void from now on. */
  start(request: FastifyRequest, reply: FastifyReply, who: SignIn): Promise<void>;
  end(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Forgets what is remembered of a session: another copy of the program ended it, or what it shows has changed. */
  forget(tokenHash: string): void;
};

// A session ends after this much quiet, and in any case after a working day.
const quietMs = { citizen: 60 * 60_000, officer: 30 * 60_000 };
const longestMs = { citizen: 12 * 3_600_000, officer: 10 * 3_600_000 };
// Rights that changed (a position ended) take effect within this time; signing out takes effect at once.
const rememberedMs = 10_000;

type Remembered = Found & { readonly until: number };

/**
 * Opens the store of sessions.
 * @param loaders how each kind of person is looked up, by the modules that know them
 * @param unread counts what waits in somebody's inbox; nobody has one when absent
 */
export function openSessions(
  app: App,
  loaders: Readonly<Record<'citizen' | 'officer', ActorLoader>>,
  unread: UnreadCounter = async () => 0,
): Sessions {
  const remembered = new Map<string, Remembered>();
  const secure = app.settings.publicUrl.startsWith('https:');
  const cookie = secure ? '__Host-session' : 'session';

  const hashOf = (request: FastifyRequest): Buffer | undefined => {
    const token = request.cookies[cookie];
    return token && token.length <= 100 ? digest('sha256', token, 'buffer') : undefined;
  };

  async function find(request: FastifyRequest) {
    const hash = hashOf(request);
    if (!hash) return undefined;
    const key = hash.toString('hex');
    const known = remembered.get(key);
    if (known && known.until > app.now()) return known;
    const row = await touch(app, hash);
    const who = row && { kind: row.kind, id: row.subject_id };
    const [actor, unreadNotices] = who
      ? await Promise.all([loaders[who.kind](app, who.id, row.facts), unread(app, who)])
      : [undefined, 0];
    if (!who || !actor) {
      remembered.delete(key);
      return undefined;
    }
    const session: Session = { ...who, facts: row.facts, tokenHash: key };
    if (remembered.size > 50_000) remembered.clear();
    const fresh = { session, actor, unreadNotices, until: app.now() + rememberedMs };
    remembered.set(key, fresh);
    return fresh;
  }

  async function remove(request: FastifyRequest): Promise<void> {
    const hash = hashOf(request);
    if (!hash) return;
    remembered.delete(hash.toString('hex'));
    await app.db.run(sql`
      with gone as (delete from sessions where token_hash = ${hash} returning token_hash)
      select pg_notify('session_ended', encode(token_hash, 'hex')) from gone`);
  }

  return {
    find,
    async start(request, reply, who) {
      await remove(request);
      const token = randomBytes(32).toString('base64url');
      const now = app.now();
      await app.db.run(sql`
        insert into sessions (token_hash, kind, subject_id, facts, started_at, seen_at, expires_at)
        values (${digest('sha256', token, 'buffer')}, ${who.kind}, ${who.id}, ${JSON.stringify(who.facts ?? {})},
          ${at(now)}, ${at(now)}, ${at(instant(now + longestMs[who.kind]))})`);
      setCookie(reply, cookie, token, { secure });
    },
    async end(request, reply) {
      await remove(request);
      clearCookie(reply, cookie, { secure });
    },
    forget: (tokenHash) => void remembered.delete(tokenHash),
  };
}

type Row = { kind: 'citizen' | 'officer'; subject_id: number; facts: Record<string, unknown> };

/** Finds a session that is alive, and notes that it was seen. */
function touch(app: App, hash: Buffer): Promise<Row | undefined> {
  const now = app.now();
  const quietSince = (kind: 'citizen' | 'officer') => at(instant(now - quietMs[kind]));
  return app.db.maybe<Row>(sql`
    update sessions set seen_at = ${at(now)}
    where token_hash = ${hash} and expires_at > ${at(now)}
      and seen_at > case kind when 'citizen' then ${quietSince('citizen')}::timestamptz else ${quietSince('officer')}::timestamptz end
    returning kind, subject_id, facts`);
}

const at = (moment: Instant): Date => new Date(moment);
