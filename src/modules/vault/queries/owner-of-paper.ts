import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { personById, personWithNumber, type Person } from '../../people/index.ts';
import { paperName } from '../pages/paper-name.ts';
import type { PaperType } from '../../procedures/index.ts';
import type { VaultPaper } from '../vault-paper.ts';

/** Whom to tell of a paper, and what it is called. */
export type ToTell = { readonly person: Person; readonly paper: string };

/** The account of whose paper it is; undefined where they have none yet. */
export async function ownerOfPaper(
  db: Database,
  paperId: string,
  types: ReadonlyMap<string, PaperType>,
): Promise<ToTell | undefined> {
  const found = await db.maybe<{ key: string } & Pick<VaultPaper, 'type' | 'name' | 'source'>>(sql`
    select key, type, name, source from vault_papers join vault_owners on vault_owners.id = owner_id
    where vault_papers.id = ${paperId}::uuid`);
  const person = found && (await accountOf(db, found.key));
  return person && { person, paper: paperName(found, types, person.language) };
}

async function accountOf(db: Database, key: string): Promise<Person | undefined> {
  const [kind, value = ''] = key.split('/');
  if (kind === 'account') return personById(db, Number(value));
  return kind === 'organisation'
    ? personWithNumber(db, { kind: 'organisation', personalNumber: undefined, taxCode: value })
    : personWithNumber(db, { kind: 'person', personalNumber: value, taxCode: undefined });
}
