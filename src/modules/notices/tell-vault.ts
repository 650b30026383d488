import sql from 'sql-template-tag';
import type { Database } from '../../kernel/database/database.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { readPaperTypes } from '../procedures/index.ts';
import { ownerOfPaper, type ToTell } from '../vault/index.ts';
import type { vaultNoticeWords } from './vault-words.ts';

/**
 * Tells people what officers did with their vault: a paper put into it, a consent written down at a counter. Whoever was not there
 * learns of it, and can take it back.
 */
export const tellOfVaults: Subscriber = {
  name: 'vault notices',
  kinds: ['vault.paper-kept', 'vault.consent-given'] satisfies (keyof typeof vaultNoticeWords)[],
  async handle({ place }, transaction, entries) {
    const types = readPaperTypes(place);
    for (const entry of entries.filter(({ actor }) => actor.kind === 'officer')) {
      const { paper } = entry.body;
      const toTell = typeof paper === 'string' ? await ownerOfPaper(transaction, paper, types) : undefined;
      if (toTell) await tell(transaction, entry, toTell);
    }
  },
};

async function tell(
  db: Database,
  { kind, actor, at, position }: LedgerEntry,
  { person, paper }: ToTell,
): Promise<void> {
  const reason = [paper, actor.name].filter(Boolean).join(' – ');
  const details = JSON.stringify({ feeDong: 0, reason, receipt: '', number: '' });
  await db.run(sql`
    insert into notices (reader_kind, reader_id, kind, details, at, entry)
    values ('citizen', ${person.id}, ${kind}, ${details}::jsonb, ${new Date(at)}, ${position})
    on conflict (reader_kind, reader_id, entry) do nothing`);
  if (!person.email) return;
  const { email: to, fullName: name, language } = person;
  const letter = { to, name, kind, code: '', procedure: '', language };
  await db.run(sql`
    insert into outbox (target, key, body)
    values ('mail', ${`notice/${position}`}, ${JSON.stringify(letter)}::jsonb || jsonb_build_object('details', ${details}::jsonb))
    on conflict (key) do nothing`);
}
