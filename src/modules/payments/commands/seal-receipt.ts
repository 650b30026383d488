import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { OutboxHandler } from '../../../kernel/jobs/outbox-handler.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { caseById } from '../../cases/index.ts';
import { sealByProgram } from '../../signing/index.ts';
import { receiptById } from '../queries/receipts.ts';
import { printReceipt, receiptFileName } from '../print-receipt.ts';
import { systemContext } from '../system-context.ts';

/** The target of the outbox that seals receipts. */
export const sealTarget = 'receipt-seal';

/** Has every receipt that is issued sealed, after the payment and without holding it up. */
export const sealReceipts: Subscriber = {
  name: 'receipt seals',
  kinds: ['receipt.issued'],
  async handle(_app, transaction, entries) {
    const ids = entries.map(({ stream }) => Number(stream.split('/')[1]));
    await transaction.run(sql`
      insert into outbox (target, key, body)
      select ${sealTarget}, ${sealTarget} || '/' || id, jsonb_build_object('receipt', id) from unnest(${ids}::bigint[]) as id
      on conflict (key) do nothing`);
  },
};

/**
 * Puts the agency's seal on a receipt that holds (Decree 123/2020, art. 32); nothing where the agency has registered no key for it.
 * Done twice, the second finds it sealed.
 */
export const sealReceipt: OutboxHandler = async (app, { body }) => {
  const context = systemContext(app, app.db);
  const receipt = await receiptById(app.db, Number(body['receipt']));
  const about = receipt && (await caseById(context, receipt.caseId));
  if (!about || receipt.state !== 'issued' || receipt.sealedFile !== undefined) return;
  const sealed = await sealByProgram(context, {
    print: () => printReceipt(context, about, receipt, 'vi'),
    unitId: receipt.unitId,
    document: `receipt/${receipt.id}`,
  });
  if (!sealed) return;
  if (!sealed.ok) throw new Error(sealed.problems[0]?.kind.text.en);
  const stored = await storeUpload(context, { name: receiptFileName(receipt), bytes: sealed.value.pdf });
  if (!stored.ok) throw new Error(stored.problems[0]?.kind.text.en);
  await keep(app, receipt.id, stored.value.id, sealed.value.sha256);
};

async function keep(app: App, id: number, file: string, sha256: string): Promise<void> {
  const context = systemContext(app, app.db);
  const entry = ledgerAppend(
    sql`'receipt/' || id`,
    'receipt.sealed',
    ledgerActor(context.actor),
    { sha256 },
    app.now(),
  );
  await app.db.run(sql`
    with sealed as (
      update payment_receipts set sealed_file = ${file}::uuid where id = ${id} and state = 'issued' and sealed_file is null returning id
    ), bound as (
      update files set attached_to = 'receipt/' || sealed.id from sealed
      where files.id = ${file}::uuid and ${isFreeFor(context.actor)}
    )
    select ${entry} from sealed`);
}
