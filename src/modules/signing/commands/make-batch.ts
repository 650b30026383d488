import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { mostDocuments } from '../batch.ts';
import type { SignedAs } from '../certificate.ts';
import { errors } from '../errors.ts';
import type { Shown } from './make-signature.ts';
import type { OfficerContext } from './register-certificate.ts';

export type NewBatch = {
  /** The same key again gives the same batch. */
  readonly key: string;
  readonly as: SignedAs;
  readonly unitId: number;
  readonly name: string;
  /** Files that the officer has stored and that belong to nothing yet. */
  readonly documents: readonly { readonly fileId: string; readonly name: string; readonly shown: Shown }[];
};

/** Puts documents together that are to be signed in one action; nothing is signed yet. */
export async function makeBatch(context: OfficerContext, batch: NewBatch): Promise<Outcome<{ readonly id: number }>> {
  const { documents } = batch;
  if (documents.length === 0) return refuse(problem(errors.noDocuments, '/files'));
  if (documents.length > mostDocuments)
    return refuse(problem(errors.tooManyDocuments, '/files', { most: mostDocuments }));
  const before = await batchWithKey(context, batch.key);
  if (before) return succeed(before);
  try {
    return succeed(await context.db.transaction((transaction) => write({ ...context, db: transaction }, batch)));
  } catch (error) {
    // Of two that were sent at once one came first.
    const other = await batchWithKey(context, batch.key);
    if (other) return succeed(other);
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

type WritingContext = Pick<OfficerContext, 'actor' | 'now'> & { readonly db: Database };

const batchWithKey = ({ db, actor }: WritingContext, key: string): Promise<{ readonly id: number } | undefined> =>
  db.maybe(sql`select id from signing_batches where key = ${key}::uuid and officer_id = ${actor.officerId}`);

async function write(context: WritingContext, batch: NewBatch): Promise<{ readonly id: number }> {
  const { db, actor } = context;
  const { key, as, unitId, name, documents } = batch;
  const now = context.now();
  const append = ledgerAppend(
    sql`'signing-batch/' || made.id`,
    'signing-batch.made',
    ledgerActor(actor, unitId),
    { as, documents: documents.length },
    now,
  );
  const { id } = await db.one<{ id: number }>(sql`
    with made as (
      insert into signing_batches (key, officer_id, unit_id, signed_as, name, state, created_at)
      values (${key}::uuid, ${actor.officerId}, ${unitId}, ${as}, ${name}, 'waiting', ${timestamp(now)}) returning id
    )
    select id, ${append} as number from made`);
  const rows = documents.map((each, index) => ({ ...each, number: index + 1 }));
  const { bound } = await db.one<{ bound: number }>(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as g(number int, "fileId" uuid, name text, shown jsonb)
    ), bound as (
      update files set attached_to = ${`signing-batch/${id}`} from given where files.id = given."fileId" and ${isFreeFor(actor)}
      returning files.id
    ), listed as (
      insert into signing_batch_documents (batch_id, number, document, name, shown, file_id, state)
      select ${id}, g.number, ${`signing-batch/${id}/`} || g.number, g.name, g.shown, b.id, 'waiting' from given g join bound b on b.id = g."fileId"
      returning number
    )
    select count(*)::int as bound from listed`);
  if (bound !== documents.length) throw new Refusal(problem(errors.fileMissing, '/files'));
  return { id };
}
