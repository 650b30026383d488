import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';

/** A system of another agency that may ask us. */
export type ExchangeClient = {
  readonly id: number;
  /** Its name in the exchange. */
  readonly client: string;
  readonly agency: string;
  readonly purpose: string;
  readonly addedByName: string;
  readonly addedAt: Instant;
};

/** Stream of the ledger in which every question of a client stands. */
export const clientStream = (client: string): string => `exchange-client/${client}`;

export const allowedClient = (db: Database, client: string): Promise<ExchangeClient | undefined> =>
  db.maybe<ExchangeClient>(sql`
    select id, client, agency, purpose, added_by_name as "addedByName", added_at as "addedAt"
    from exchange_clients where client = ${client} and ended_at is null`);

/** With how often it asked, and when last. */
export type ListedClient = ExchangeClient & { readonly questions: number; readonly lastAskedAt: Instant | null };

export const listedClients = (db: Database): Promise<ListedClient[]> =>
  db.many<ListedClient>(sql`
    select id, client, agency, purpose, added_by_name as "addedByName", added_at as "addedAt", asked.n as questions,
      asked.last as "lastAskedAt"
    from exchange_clients, lateral (
      select count(*)::int as n, max(at) as last from ledger
      where stream = 'exchange-client/' || client and kind = 'exchange.case-asked'
    ) as asked
    where ended_at is null order by agency, client`);
