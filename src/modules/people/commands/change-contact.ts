import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Contact } from '../rules/read-contact.ts';
import { streamOf } from '../person.ts';

/** Stores how the signed-in person wants to be reached; from now on the provider's word does not replace it. */
export async function changeContact(
  { db, now }: Pick<App, 'db' | 'now'>,
  citizen: Citizen,
  contact: Contact,
): Promise<void> {
  const stream = streamOf(citizen.personId);
  // The ledger says that it was changed, not to what: addresses do not belong into a record that is never erased.
  const append = ledgerAppend(stream, 'person.contact-changed', ledgerActor(citizen), {}, now());
  await db.run(sql`
    with changed as (
      update persons set email = ${contact.email ?? null}, phone = ${contact.phone ?? null}, language = ${contact.language},
        contact_is_own = true, updated_at = ${timestamp(now())}
      where id = ${citizen.personId}
      returning id
    )
    select ${append} from changed`);
}
