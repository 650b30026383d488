import sql from 'sql-template-tag';
import { localDateOf } from '../../kernel/clock/zone.ts';
import type { Database } from '../../kernel/database/database.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { toldOfEnd, type ToldOfEnd } from '../signing/index.ts';
import type { certificateNoticeWords } from './certificate-words.ts';

const kinds = {
  own: 'certificate.own-ends',
  seal: 'certificate.seal-ends',
  operator: 'certificate.ends',
} as const satisfies Readonly<Record<ToldOfEnd['as'], keyof typeof certificateNoticeWords>>;

/** Tells whoever signs with a certificate, and the operators, that it ends soon: in the inbox, and by letter where an address is known. */
export const tellOfCertificates: Subscriber = {
  name: 'certificate notices',
  kinds: ['certificate.ends-soon'],
  async handle({ place }, transaction, entries) {
    for (const entry of entries) {
      const today = localDateOf(entry.at, place.zone);
      const told = await toldOfEnd(transaction, Number(entry.stream.split('/')[1]), today);
      for (const each of told) await tell(transaction, entry, each);
    }
  },
};

async function tell(
  db: Database,
  { body, at, position }: LedgerEntry,
  { officerId, fullName, email, as }: ToldOfEnd,
): Promise<void> {
  const { subject: reason, validTo: dueAt } = body;
  const details = JSON.stringify({ feeDong: 0, reason, dueAt, receipt: '', number: '' });
  await db.run(sql`
    insert into notices (reader_kind, reader_id, kind, details, at, entry)
    values ('officer', ${officerId}, ${kinds[as]}, ${details}::jsonb, ${new Date(at)}, ${position})
    on conflict (reader_kind, reader_id, entry) do nothing`);
  if (!email) return;
  const letter = { to: email, name: fullName, kind: kinds[as], code: '', procedure: '', language: null };
  await db.run(sql`
    insert into outbox (target, key, body)
    values ('mail', ${`notice/${position}-${officerId}`},
      ${JSON.stringify(letter)}::jsonb || jsonb_build_object('details', ${details}::jsonb))
    on conflict (key) do nothing`);
}
