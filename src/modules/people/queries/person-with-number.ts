import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Person } from '../person.ts';
import { personById } from './person.ts';

/** Somebody as a counter names them: a citizen by personal number, an organisation by tax code. */
export type Numbered = {
  readonly kind: 'person' | 'organisation';
  readonly personalNumber: string | undefined;
  readonly taxCode: string | undefined;
};

/**
 * The account of whoever has this number, the one last used where there are several. A citizen's number never finds the account of
 * the company they represent, nor the other way round.
 */
export async function personWithNumber(db: Database, { kind, ...numbers }: Numbered): Promise<Person | undefined> {
  const found = await db.maybe<{ id: number }>(
    kind === 'person'
      ? sql`select id from persons where personal_number = ${numbers.personalNumber ?? null} and account_kind = 'citizen'
          order by updated_at desc limit 1`
      : sql`select id from persons where tax_code = ${numbers.taxCode ?? null} and account_kind = 'enterprise'
          order by updated_at desc limit 1`,
  );
  return found && personById(db, found.id);
}
