import { randomUUID } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Authorisation, SigningProviders } from '../../../outside/signing/signing-provider.ts';
import { isCutOff, type Batch } from '../batch.ts';
import { errors } from '../errors.ts';
import { batchChannel } from '../live/batch-hub.ts';
import { isOfKey } from '../rules/is-of-key.ts';
import { signedName } from '../rules/signed-name.ts';
import { loggedSignature, makeSignature, type OpenedKey, type Shown, type SignedDocument } from './make-signature.ts';
import type { OfficerContext } from './register-certificate.ts';
import { openForSigning } from './sign-document.ts';

/** A batch that is being signed; `over` settles when it is done, stopped or cut off. */
export type Running = { readonly over: Promise<void> };

/**
 * Begins to sign what waits in a batch, or goes on with it: each document once, however often it is begun, stopped or cut off. The
 * key is open in memory as long as it runs; what the officer gave for it is kept nowhere.
 */
export async function runBatch(
  context: OfficerContext,
  batch: Batch,
  authorisation: Authorisation,
  providers?: SigningProviders,
): Promise<Outcome<Running>> {
  if (batch.state === 'done') return refuse(problem(errors.batchOver));
  if (batch.state === 'signing' && !isCutOff(batch, context.now())) return refuse(problem(errors.batchRunning));
  const left = batch.total - batch.signed - batch.failed;
  const opened = await openForSigning(context, { ...batch, authorisation }, left, providers);
  if (!opened.ok) return opened;
  const run = randomUUID();
  const begun = await changeState(
    context,
    batch,
    'signing',
    sql`run is not distinct from ${await runOf(context, batch)}::uuid
    and state <> 'done'`,
    sql`run = ${run}::uuid, seen_at = ${timestamp(context.now())}, problem = null`,
  );
  if (!begun) {
    await opened.value.key.close();
    return refuse(problem(errors.batchRunning));
  }
  const over = signAll(context, batch, run, opened.value).catch((error: unknown) =>
    context.log.warn({ err: error, batch: batch.id }, 'a batch of signatures was cut off'),
  );
  return succeed({ over });
}

async function runOf({ db }: OfficerContext, { id }: Batch): Promise<string | null> {
  return (await db.one<{ run: string | null }>(sql`select run from signing_batches where id = ${id}`)).run;
}

/** Stops a batch after the document that is being signed; done again, it changes nothing. */
export async function stopBatch(context: OfficerContext, batch: Batch): Promise<Outcome<undefined>> {
  await changeState(context, batch, 'stopped', sql`state = 'signing'`, sql`run = null`);
  return succeed(undefined);
}

/** Moves a batch to another state with its entry, where `condition` holds; says whether it did. */
async function changeState(
  context: OfficerContext,
  { id, unitId }: Batch,
  state: Batch['state'],
  condition: Sql,
  more: Sql,
): Promise<boolean> {
  const actor = ledgerActor(context.actor, unitId);
  const append = ledgerAppend(`signing-batch/${id}`, `signing-batch.${state}`, actor, {}, context.now());
  const moved = await context.db.maybe(sql`
    with moved as (
      update signing_batches set state = ${state}, ${more} where id = ${id} and ${condition} returning id
    )
    select ${append} as number, pg_notify(${batchChannel}, id::text) from moved`);
  return moved !== undefined;
}

async function signAll(context: OfficerContext, batch: Batch, run: string, opened: OpenedKey): Promise<void> {
  try {
    for (;;) {
      const next = await nextOf(context, batch, run);
      if (!next) break;
      const failed = await signNext(context, batch, run, { opened, next });
      if (!failed) continue;
      if (isOfKey(failed)) {
        const why = sql`run = null, problem = ${failed.kind.code}`;
        await changeState(context, batch, 'stopped', sql`run = ${run}::uuid`, why);
        return;
      }
      await passOver(context, batch, run, next.number, failed);
    }
    const isDone = sql`run = ${run}::uuid and not exists (
      select from signing_batch_documents where batch_id = ${batch.id} and state = 'waiting')`;
    await changeState(context, batch, 'done', isDone, sql`run = null, ended_at = ${timestamp(context.now())}`);
  } finally {
    await opened.key.close();
  }
}

type Next = {
  readonly number: number;
  readonly document: string;
  readonly name: string;
  readonly shown: Shown;
  readonly fileId: string;
};

/** The next document, as long as this run is the one that signs. */
const nextOf = ({ db }: OfficerContext, { id }: Batch, run: string): Promise<Next | undefined> =>
  db.maybe(sql`
    select d.number, d.document, d.name, d.shown, d.file_id as "fileId"
    from signing_batch_documents d join signing_batches b on b.id = d.batch_id
    where b.id = ${id} and b.run = ${run}::uuid and b.state = 'signing' and d.state = 'waiting' order by d.number limit 1`);

type ToSign = { readonly opened: OpenedKey; readonly next: Next };

/** Signs one document and keeps it; undefined when that went well. */
async function signNext(
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
const passOver = ({ db, now }: OfficerContext, { id }: Batch, run: string, number: number, { kind }: Problem) =>
  db.run(sql`
    with mine as (
      update signing_batches set seen_at = ${timestamp(now())} where id = ${id} and run = ${run}::uuid returning id
    )
    update signing_batch_documents d set state = 'failed', problem = ${kind.code} from mine
    where d.batch_id = mine.id and d.number = ${number} and d.state = 'waiting'`);
