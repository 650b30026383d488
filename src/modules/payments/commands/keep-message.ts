import { createHash } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { asMessage } from '../../../outside/payment/message.ts';
import type { Verdict } from '../order.ts';

export type Heard = {
  readonly verdict: Verdict;
  readonly way: 'callback' | 'query';
  readonly reference: string | undefined;
  readonly body: unknown;
  readonly orderId: number | undefined;
};

const mostFields = 30;
const mostCharacters = 300;

/** Keeps what was heard for the operator, and how often: the fields that a message may have, cut to what one may hold. */
export async function keepMessage({ db, now }: Pick<App, 'db' | 'now'>, heard: Heard): Promise<void> {
  const fields = Object.entries(asMessage(heard.body) ?? {}).slice(0, mostFields);
  const body = JSON.stringify(
    Object.fromEntries(fields.map(([name, value]) => [name.slice(0, 40), value.slice(0, mostCharacters)])),
  );
  const digest = createHash('sha256').update(body).digest();
  const at = timestamp(now());
  const isForged = heard.verdict === 'forged' || heard.verdict === 'unreadable';
  await db.run(sql`
    insert into payment_messages as kept (reference, verdict, way, digest, body, order_id, first_at, last_at)
    select ${heard.reference?.slice(0, 100) ?? ''}, ${heard.verdict}, ${heard.way}, ${digest}, ${body}::jsonb,
      ${heard.orderId ?? null}::bigint, ${at}::timestamptz, ${at}::timestamptz
    where ${isForged ? roomForForged(at) : sql`true`}
    on conflict (verdict, digest) do update set times = kept.times + 1, last_at = excluded.last_at`);
}

/** Anybody can send what is not signed: of a flood of it no more is kept than the operator could ever look at. */
const roomForForged = (at: string): Sql => sql`(
  select count(*) filter (where verdict in ('forged', 'unreadable') and first_at > ${at}::timestamptz - interval '1 day')
  from (select verdict, first_at from payment_messages order by id desc limit 1000) as latest) < 900`;
