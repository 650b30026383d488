import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
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
  await db.run(sql`
    insert into payment_messages as kept (reference, verdict, way, digest, body, order_id, first_at, last_at)
    values (${heard.reference?.slice(0, 100) ?? ''}, ${heard.verdict}, ${heard.way}, ${digest}, ${body}::jsonb,
      ${heard.orderId ?? null}, ${at}, ${at})
    on conflict (verdict, digest) do update set times = kept.times + 1, last_at = excluded.last_at`);
}
