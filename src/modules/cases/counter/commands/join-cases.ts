import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { Person } from '../../../people/index.ts';

type Numbered = Pick<Person, 'id' | 'accountKind' | 'fullName' | 'personalNumber' | 'taxCode'>;

/**
 * Gives somebody the cases that were taken in at a counter under their number before they had an account. An account of an
 * enterprise gets those of its tax code, never those of its representative. Done again, it changes nothing.
 */
export async function joinCases(db: Database, person: Numbered, now: Instant): Promise<void> {
  const number = person.accountKind === 'enterprise' ? person.taxCode : person.personalNumber;
  if (number === undefined) return;
  const actor = { kind: 'citizen', id: person.id, name: person.fullName } as const;
  await db.run(sql`
    with joined as (
      update cases set applicant_id = ${person.id} where applicant_number = ${number} and applicant_id is null returning id
    )
    select ${ledgerAppend(sql`'case/' || id`, 'case.linked', actor, {}, now)} from joined`);
}
