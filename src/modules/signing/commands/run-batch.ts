import { randomUUID } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Authorisation, SigningProviders } from '../../../outside/signing/signing-provider.ts';
import { isCutOff, type Batch } from '../batch.ts';
import { errors } from '../errors.ts';
import { batchChannel } from '../live/batch-hub.ts';
import { isOfKey } from '../rules/is-of-key.ts';
import type { OpenedKey } from './make-signature.ts';
import type { OfficerContext } from './register-certificate.ts';
import { openForSigning } from './sign-document.ts';
import { nextOf, passOver, signNext } from './sign-next.ts';

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
