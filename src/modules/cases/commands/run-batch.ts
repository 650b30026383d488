import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { say } from '../../../kernel/text/text.ts';
import type { Batch, BatchFields, BatchItem } from '../batch.ts';
import { errors } from '../errors.ts';
import { officerReads } from '../policy.ts';
import { processErrors } from '../process-errors.ts';
import { loadBatch, type BatchReport } from '../queries/load-batch.ts';
import { caseByCode, type CaseSubject } from '../queries/load-case.ts';
import type { BatchAct } from '../rules/batch-acts.ts';
import { approveProposal } from './approve-proposal.ts';
import { assignCase } from './assign-case.ts';
import { completeStep } from './complete-step.ts';
import { returnResult } from './return-result.ts';
import { returnStep } from './return-step.ts';

type OfficerContext = Context & { readonly actor: Officer };
type Act = (context: OfficerContext, about: CaseSubject, fields: BatchFields) => Promise<Outcome<undefined>>;

const acts: Readonly<Record<BatchAct, Act>> = {
  'complete-step': (context, about, { note, proposal }) => completeStep(context, about, { note, proposal }),
  assign: (context, about, { officer }) => assignCase(context, about, officer),
  'return-step': (context, about, { reason }) => returnStep(context, about, reason),
  approve: (context, about, { note }) => approveProposal(context, about, note),
  'return-result': (context, about) => returnResult(context, about, about.subject.delivery),
};

/** Writes down what is to be done with many cases; sent twice under one key, it is the same go. */
export async function beginBatch(
  context: OfficerContext,
  { key, act, fields, items }: Batch,
): Promise<Outcome<undefined>> {
  const { officerId } = context.actor;
  const kept = await context.db.maybe<{ begun: string }>(sql`
    with begun as (
      insert into case_batches (key, officer_id, act, fields, started_at)
      values (${key}::uuid, ${officerId}, ${act}, ${JSON.stringify(fields)}::jsonb, ${new Date(context.now())})
      on conflict do nothing returning key
    ), listed as (
      insert into case_batch_items (batch, number, code, version)
      select begun.key, number, item ->> 'code', (item ->> 'version')::int
      from begun, jsonb_array_elements(${JSON.stringify(items)}::jsonb) with ordinality as given (item, number)
    )
    select key as begun from begun`);
  if (kept) return succeed(undefined);
  const before = await loadBatch(context, key);
  return before?.officerId === officerId ? succeed(undefined) : refuse(problem(errors.keyTaken));
}

/** So many are done in one request; a longer go is carried on from its page, which tells how far it has come. */
const mostAtOnce = 50;
const together = 8;

/** Does what of a go has not been done yet, or a good part of it; each case by itself, so that one refused keeps no other back. */
export const workThrough = (context: OfficerContext, key: string): Promise<void> =>
  inTurn(context.db, () => workAlone(context, key));

const workAlone = (context: OfficerContext, key: string): Promise<void> =>
  context.db.transaction(async (transaction) => {
    // Of two requests for one go the second waits, and finds done what the first did.
    await transaction.run(sql`select pg_advisory_xact_lock(hashtextextended(${`batch ${key}`}, 0))`);
    const batch = await loadBatch(context, key);
    if (!batch) return;
    const waiting = batch.outcomes.filter(({ moved }) => moved === undefined).slice(0, mostAtOnce);
    for (let first = 0; first < waiting.length; first += together)
      await Promise.all(waiting.slice(first, first + together).map((item) => tryItem(context, batch, item)));
  });

const turns = new WeakMap<Database, Promise<void>>();

/** One go at a time in each copy of the program: a go holds a connection while its acts ask for others. */
function inTurn(db: Database, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(db) ?? Promise.resolve()).then(work);
  // Whoever is next waits for the end of this one, not for its success.
  turns.set(
    db,
    turn.catch(() => undefined),
  );
  return turn;
}

async function tryItem(
  context: OfficerContext,
  batch: BatchReport,
  item: BatchItem & { readonly number: number },
): Promise<void> {
  const against = await objectionTo(context, batch, item);
  const text = against && {
    vi: say(against.kind.text, 'vi', against.values),
    en: say(against.kind.text, 'en', against.values),
  };
  await context.db.run(sql`
    update case_batch_items set moved = ${!text}, problem = ${text ? JSON.stringify(text) : null}::jsonb
    where batch = ${batch.key}::uuid and number = ${item.number} and moved is null`);
}

/** Does the act with one case. @returns what stood against it, or undefined */
async function objectionTo(
  context: OfficerContext,
  { act, fields }: BatchReport,
  { code, version }: BatchItem,
): Promise<Problem | undefined> {
  const about = await caseByCode(context, code);
  if (!about || !officerReads(context.actor, about)) return problem(processErrors.batchCaseUnknown);
  if (about.subject.version !== version) return problem(errors.changedMeanwhile);
  const done = await acts[act](context, about, fields);
  return done.ok ? undefined : done.problems[0];
}
