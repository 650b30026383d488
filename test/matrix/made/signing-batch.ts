import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { makeBatch } from '../../../src/modules/signing/commands/make-batch.ts';
import { runBatch } from '../../../src/modules/signing/commands/run-batch.ts';
import { batchById } from '../../../src/modules/signing/queries/batches.ts';
import { must, paperOf, subjectOf, type Make } from '../subject.ts';
import { wardOf } from './cases.ts';

/** A batch that Chính, who approves for the ward, gave to be signed, and has signed. */
export const makeSigningBatch: Make = async (province, { approver }) => {
  const documents = [{ fileId: await paperOf(approver), name: 'thong-bao.pdf', shown: { kind: 'hidden' } as const }];
  const unitId = await wardOf(province);
  const name = 'Thông báo tháng 3';
  const { id } = must(await makeBatch(approver.context, { key: randomUUID(), as: 'signer', unitId, name, documents }));
  const batch = await batchById(province.app.db, id);
  if (!batch) throw new Error('The batch is gone');
  await must(await runBatch(approver.context, batch, {})).over;
  return subjectOf(
    province,
    { batch: id, number: 1 },
    sql`select batches.id, batches.state, documents from signing_batches as batches
      join signing_batch_documents as documents on batch_id = batches.id where batches.id = ${id}`,
  );
};
