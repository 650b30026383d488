import sql from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, type Problem } from '../../../kernel/errors/problem.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import type { Batch } from '../batch.ts';
import { errors } from '../errors.ts';
import { batchChannel } from '../live/batch-hub.ts';
import { signedName } from '../rules/signed-name.ts';
import { loggedSignature, makeSignature, type OpenedKey, type Shown, type SignedDocument } from './make-signature.ts';
import type { OfficerContext } from './register-certificate.ts';

/** A document that waits to be signed. */
export type Next = {
  readonly number: number;
  readonly document: string;
  readonly name: string;
  readonly shown: Shown;
  readonly fileId: string;
};

/** The next document, as long as this run is the one that signs. */
export const nextOf = ({ db }: OfficerContext, { id }: Batch, run: string): Promise<Next | undefined> =>
  db.maybe(sql`
    select d.number, d.document, d.name, d.shown, d.file_id as "fileId"
    from signing_batch_documents d join signing_batches b on b.id = d.batch_id
    where b.id = ${id} and b.run = ${run}::uuid and b.state = 'signing' and d.state = 'waiting' order by d.number limit 1`);

type ToSign = { readonly opened: OpenedKey; readonly next: Next };

/** Signs one document and keeps it; undefined when that went well. */
export async function signNext(
  context: OfficerContext,
  batch: Batch,
  run: string,
  { opened, next }: ToSign,
): Promise<Problem | undefined> {
  const file = await findFile(context.db, next.fileId);
  const pdf = file && (await context.files.get(file.key));
  if (!pdf) return problem(errors.fileMissing);
  const signed = await makeSignature(context, opened, { ...next, pdf }).catch((error: unknown) => {
    context.log.warn({ err: error, batch: batch.id, number: next.number }, 'a document of a batch cannot be signed');
    return refuse(problem(errors.unsignable));
  });
  if (!signed.ok) return signed.problems[0];
  const stored = await storeUpload(context, { name: signedName(next.name), bytes: signed.value.pdf });
  if (!stored.ok) return stored.problems[0];
  await keep(context, batch, run, { opened, next }, signed.value, stored.value.id);
  return undefined;
}

/** The signed file, the log and the ledger in one statement, which does nothing for a run that was stopped meanwhile. */
async function keep(
  context: OfficerContext,
  { id }: Batch,
  run: string,
  { opened, next }: ToSign,
  signed: SignedDocument,
  fileId: string,
): Promise<void> {
  const at = timestamp(context.now());
  await context.db.one(sql`
    with mine as (
      update signing_batches set seen_at = ${at} where id = ${id} and run = ${run}::uuid and state = 'signing' returning id
    ), kept as (
      update signing_batch_documents d set state = 'signed', signed_file_id = ${fileId}::uuid, signed_at = ${at}
      from mine where d.batch_id = mine.id and d.number = ${next.number} and d.state = 'waiting' returning d.number
    ), bound as (
      update files set attached_to = ${`signing-batch/${id}`} from kept where files.id = ${fileId}::uuid
        and ${isFreeFor(context.actor)} returning files.id
    ), ${loggedSignature(context, opened, next.document, signed, sql`bound`)}
    select count(*) as n, pg_notify(${batchChannel}, ${String(id)}) from told`);
}

/** Leaves a document out that cannot be signed, and says why. */
export const passOver = ({ db, now }: OfficerContext, { id }: Batch, run: string, number: number, { kind }: Problem) =>
  db.run(sql`
    with mine as (
      update signing_batches set seen_at = ${timestamp(now())} where id = ${id} and run = ${run}::uuid returning id
    )
    update signing_batch_documents d set state = 'failed', problem = ${kind.code} from mine
    where d.batch_id = mine.id and d.number = ${number} and d.state = 'waiting'`);
