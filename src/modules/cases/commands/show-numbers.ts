import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { recordReading } from '../../people/index.ts';
import type { Case } from '../case.ts';

// Opening the same page again within this time is one look.
const oneLookMs = 60 * 60_000;

/**
 * Writes down that an officer sees the full personal numbers of a case: in its history, and for the applicant who has an account
 * to see who looked (Law on personal data protection: the right to know who processed one's data).
 */
export async function showNumbers(
  context: Context & { readonly actor: Officer },
  { subject }: { readonly subject: Pick<Case, 'id' | 'code' | 'applicantId' | 'holderUnitId'> },
): Promise<void> {
  const { actor } = context;
  const unitId = subject.holderUnitId;
  const now = context.now();
  const stream = `case/${subject.id}`;
  await context.db.transaction(async (transaction) => {
    await transaction.run(sql`
      select ${ledgerAppend(stream, 'case.read', ledgerActor(actor, unitId), {}, now)} where not exists (
        select from ledger where stream = ${stream} and kind = 'case.read'
          and (actor ->> 'id')::bigint = ${actor.officerId} and at > ${new Date(now - oneLookMs)})`);
    if (subject.applicantId === undefined) return;
    const reading = { personId: subject.applicantId, officer: actor, unitId, purpose: subject.code };
    await recordReading(transaction, reading, now);
  });
}
