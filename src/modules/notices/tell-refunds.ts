import sql from 'sql-template-tag';
import { localDateOf } from '../../kernel/clock/zone.ts';
import type { LedgerEntry } from '../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../kernel/ledger/subscriber.ts';
import { casesForNotices } from '../cases/index.ts';
import { refundById, type Refund } from '../payments/index.ts';
import { officersToTell, type OfficersToTell } from './officers-to-tell.ts';
import type { refundNoticeWords } from './refund-words.ts';

type Kind = keyof typeof refundNoticeWords;
type Telling = { readonly reader: 'citizen' | 'officer'; readonly id: number; readonly kind: Kind };

/** Who learns of it: those who decide, whoever asked, and an applicant whose money came for nothing. */
async function tellingsOf(
  { kind, actor }: LedgerEntry,
  { unitId, askedBy }: Refund,
  applicantId: number | undefined,
  officers: OfficersToTell,
): Promise<readonly Telling[]> {
  const officer = (ids: readonly number[], told: Kind): readonly Telling[] =>
    ids.filter((id) => actor.id !== id).map((id) => ({ reader: 'officer', id, kind: told }));
  const asker = askedBy === undefined ? [] : [askedBy];
  switch (kind) {
    case 'refund.asked':
      return [
        ...officer(await officers(unitId, 'heads'), 'refund.asked.officer'),
        ...(askedBy === undefined && applicantId !== undefined
          ? [{ reader: 'citizen', id: applicantId, kind: 'refund.asked' } as const]
          : []),
      ];
    case 'refund.failed':
      return officer(await officers(unitId, 'heads'), 'refund.failed.officer');
    case 'refund.approved':
      return officer(asker, 'refund.approved.officer');
    default:
      return officer(asker, 'refund.declined.officer');
  }
}

/** Tells in the inbox what is to be decided of money that goes back, and what was. */
export const tellOfRefunds: Subscriber = {
  name: 'refund notices',
  kinds: ['refund.asked', 'refund.approved', 'refund.declined', 'refund.failed'],
  async handle(app, transaction, entries) {
    const officers = officersToTell(transaction, localDateOf(app.now(), app.place.zone));
    for (const entry of entries) {
      const refund = await refundById(transaction, Number(entry.stream.split('/')[1]));
      if (!refund) continue;
      const subject = (await casesForNotices(transaction, [refund.caseId])).get(refund.caseId);
      const reason = textOf(entry.body['reason']) || textOf(entry.body['note']);
      const details = JSON.stringify({ feeDong: refund.amountDong, reason, receipt: '', number: '' });
      for (const { reader, id, kind } of await tellingsOf(entry, refund, subject?.applicantId, officers))
        await transaction.run(sql`
          insert into notices (reader_kind, reader_id, kind, case_code, procedure_name, details, at, entry)
          values (${reader}, ${id}, ${kind}, ${refund.caseCode}, ${subject?.procedureName ?? null}, ${details}::jsonb,
            ${new Date(entry.at)}, ${entry.position})
          on conflict (reader_kind, reader_id, entry) do nothing`);
    }
  },
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
