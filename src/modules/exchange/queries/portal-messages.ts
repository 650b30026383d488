import sql, { type Sql } from 'sql-template-tag';
import type { OutboxState } from '../../../kernel/jobs/outbox.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { FaultKind } from '../../../outside/exchange/fault.ts';
import { portalTarget } from '../tell-portal.ts';

/** A message to the national portal as an operator sees it among others. */
export type PortalMessage = {
  readonly id: number;
  readonly caseId: number;
  readonly code: string;
  readonly number: number;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly nextAt: Instant;
  readonly sentAt: Instant | null;
  /** Why the last try failed, where the other side or the way to it was at fault. */
  readonly fault: FaultKind | null;
  readonly status: number | null;
  /** What the program itself said of the last try. */
  readonly lastError: string | null;
};

export const messageTabs = ['failing', 'waiting', 'sent'] as const;
export type MessageTab = (typeof messageTabs)[number];

const conditions: Readonly<Record<MessageTab, Sql>> = {
  failing: sql`(outbox.state = 'dead' or (outbox.state = 'waiting' and outbox.attempts > 0))`,
  waiting: sql`(outbox.state = 'waiting' and outbox.attempts = 0)`,
  sent: sql`outbox.state = 'sent'`,
};

const select = sql`
  select outbox.id, cases.id as "caseId", cases.code, (outbox.body ->> 'number')::int as number, outbox.state, outbox.attempts,
    outbox.created_at as "createdAt", outbox.next_at as "nextAt", outbox.sent_at as "sentAt", last.fault, last.status,
    outbox.last_error as "lastError"
  from outbox join cases on cases.id = (outbox.body ->> 'case')::bigint
    left join lateral (
      select fault, status from exchange_attempts where message = outbox.id order by id desc limit 1
    ) as last on true`;

export const mostListed = 50;

/** The messages of a tab, the newest first; older ones than the message `before`, if one is given. */
export const portalMessages = (db: Database, tab: MessageTab, before?: number): Promise<PortalMessage[]> =>
  db.many<PortalMessage>(sql`
    ${select} where outbox.target = ${portalTarget} and ${conditions[tab]}
      and (${before ?? null}::bigint is null or outbox.id < ${before ?? null})
    order by outbox.id desc limit ${mostListed}`);

export const portalMessage = (db: Database, id: number): Promise<PortalMessage | undefined> =>
  db.maybe<PortalMessage>(sql`${select} where outbox.target = ${portalTarget} and outbox.id = ${id}`);

/** How many messages have not arrived, and how many cases the portal does not know as they are though no message waits. */
export type PortalCounts = Readonly<Record<'failing' | 'waiting' | 'behind', number>>;

/** No message of the case waits to be sent. */
const isForgotten = sql`sent < wanted and not exists (
  select from outbox where target = ${portalTarget} and state = 'waiting' and (body ->> 'case')::bigint = case_id)`;

export const portalCounts = (db: Database): Promise<PortalCounts> =>
  db.one<PortalCounts>(sql`
    select count(*) filter (where ${conditions.failing})::int as failing, count(*) filter (where ${conditions.waiting})::int as waiting,
      (select count(*)::int from exchange_dossiers where ${isForgotten}) as behind
    from outbox where target = ${portalTarget} and state in ('waiting', 'dead')`);

/** Cases whose state the portal does not know and of which no message waits. */
export const forgottenCases = sql`select case_id, wanted from exchange_dossiers where ${isForgotten}`;

/** One try of a message. */
export type Attempt = {
  readonly id: number;
  readonly at: Instant;
  readonly call: 'dossier' | 'progress';
  readonly number: number;
  readonly xRoadId: string;
  readonly digest: string;
  readonly status: number | null;
  readonly fault: FaultKind | null;
  readonly answer: string;
  readonly requestHash: string | null;
  readonly tookMs: number;
};

/** The tries of a message, the latest first. */
export const attemptsOf = (db: Database, message: number): Promise<Attempt[]> =>
  db.many<Attempt>(sql`
    select id, at, call, number, x_road_id as "xRoadId", digest, status, fault, answer, request_hash as "requestHash",
      took_ms as "tookMs"
    from exchange_attempts where message = ${message} order by id desc limit 50`);
