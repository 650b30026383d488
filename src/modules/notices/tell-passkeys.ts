import sql from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { passkeyOwners, type PasskeyOwner } from '../units/index.ts';
import type { passkeyNoticeWords } from './passkey-words.ts';

/**
 * Tells officers of their own passkeys, in the inbox and by letter where an address is known: whoever took over a desk could change
 * what the inbox shows, but not take a letter back.
 */
export const tellOfPasskeys: Subscriber = {
  name: 'passkey notices',
  kinds: [
    'officer.passkey-added',
    'officer.passkey-removed',
    'officer.passkey-suspected',
  ] satisfies (keyof typeof passkeyNoticeWords)[],
  async handle(_app, transaction, entries) {
    const owners = await passkeyOwners(transaction, entries.map(officerOf));
    for (const entry of entries) {
      const owner = owners.find(({ id }) => id === officerOf(entry));
      if (owner) await tell(transaction, entry, owner);
    }
  },
};

const officerOf = ({ stream }: LedgerEntry): number => Number(stream.split('/')[1]);

async function tell(db: Database, { kind, body, at, position }: LedgerEntry, owner: PasskeyOwner): Promise<void> {
  const name = owner.passkeys.find(({ id }) => id === body['passkey'])?.name ?? `#${String(body['passkey'])}`;
  const details = JSON.stringify({ feeDong: 0, reason: name, receipt: '', number: '' });
  await db.run(sql`
    insert into notices (reader_kind, reader_id, kind, details, at, entry)
    values ('officer', ${owner.id}, ${kind}, ${details}::jsonb, ${new Date(at)}, ${position})
    on conflict (reader_kind, reader_id, entry) do nothing`);
  if (!owner.email) return;
  const letter = { to: owner.email, name: owner.fullName, kind, code: '', procedure: '', language: null };
  await db.run(sql`
    insert into outbox (target, key, body)
    values ('mail', ${`notice/${position}`}, ${JSON.stringify(letter)}::jsonb || jsonb_build_object('details', ${details}::jsonb))
    on conflict (key) do nothing`);
}
