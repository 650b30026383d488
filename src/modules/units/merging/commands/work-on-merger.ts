import sql from 'sql-template-tag';
import type { App } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { Refusal, type Problem } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import type { LedgerActor } from '../../../../kernel/ledger/entry.ts';
import type { MergingPart } from '../../../../kernel/merging.ts';
import { say, type Text } from '../../../../kernel/text/text.ts';
import { lockDirectory } from '../../commands/lock-directory.ts';
import { mergerErrors } from '../errors.ts';
import type { Merger, MergerReport, MergerTask } from '../merger.ts';
import { mergerOf } from '../queries/mergers.ts';
import { named, ownParts } from '../rules/report-lines.ts';
import { checkPlan } from './check-plan.ts';
import { mergerInHand } from './merger-in-hand.ts';
import { moveOfficers, putBackOfficers } from './move-officers.ts';
import { moveUnits, putBackUnits } from './move-units.ts';
import { mergerWords } from '../words.ts';

type ReportPart = MergerReport['parts'][number];

/**
 * Does what waits of the mergers, one after the other: rehearses, carries out on the day, puts back. Each is one transaction with
 * everything that every module moves; its progress is told beside it. A crash leaves nothing half done: the task waits again.
 */
export async function workOnMergers(app: App, parts: readonly MergingPart[]): Promise<void> {
  const today = localDateOf(app.now(), app.place.zone);
  const waiting = await app.db.many<{ id: number }>(sql`
    select id from unit_mergers where task is not null and (task <> 'carry-out' or effective_on <= ${today}::date) order by id`);
  for (const { id } of waiting) {
    const merger = await mergerOf(app.db, id);
    if (merger?.task) await work(app, merger, merger.task, parts);
  }
}

async function work(app: App, merger: Merger, task: MergerTask, parts: readonly MergingPart[]): Promise<void> {
  const begun = performance.now();
  const actor = merger.askedBy ?? { kind: 'system', name: 'mergers' };
  const tell = progressOf(app.db, merger.id, parts.length + 2);
  const told: ReportPart[] = [];
  const refused = await app.db
    .transaction(async (db) => {
      // A whole province may take longer than any request is given.
      await db.run(sql`set local statement_timeout = 0`);
      await (task === 'put-back' ? putBack : carryOut)({ app, db, merger, actor, parts, tell, told });
    })
    .then(
      () => [],
      (error: unknown): readonly Text[] => {
        if (error instanceof Refusal) return sentencesOf(error.problems);
        app.log.error({ err: error, merger: merger.id }, 'a merger of units failed');
        return [mergerErrors.failed.text];
      },
    );
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const report: MergerReport = {
    task,
    at: app.now(),
    seconds,
    parts: refused.length > 0 ? [] : told,
    ...(refused.length > 0 ? { refused } : {}),
  };
  await app.db.run(sql`
    update unit_mergers set task = null, progress = null, report = ${JSON.stringify(report)}, version = version + 1
    where id = ${merger.id}`);
}

const sentencesOf = (problems: readonly Problem[]): Text[] =>
  problems.map(({ field, kind, values }) => {
    const where = field === undefined ? '' : `${field}: `;
    return { vi: where + say(kind.text, 'vi', values), en: where + say(kind.text, 'en', values) };
  });

type Tell = (done: number, now: Text) => Promise<void>;

/** Writes beside the transaction, so that everybody sees how far it is. */
const progressOf =
  (db: Database, id: number, of: number): Tell =>
  async (done, now) => {
    const progress = JSON.stringify({ done, of, now });
    await db.run(sql`update unit_mergers set progress = ${progress} where id = ${id}`);
  };

type Work = {
  readonly app: App;
  readonly db: Database;
  readonly merger: Merger;
  readonly actor: LedgerActor;
  readonly parts: readonly MergingPart[];
  readonly tell: Tell;
  /** The report, line by line. */
  readonly told: ReportPart[];
};

/** A rehearsal ends as a refusal without problems does: nothing of it is kept but what was told. */
async function carryOut({ app, db, merger, actor, parts, tell, told }: Work): Promise<void> {
  await lockDirectory(db);
  await tell(0, mergerWords.unitsPart);
  const plan = await checkPlan(db, merger);
  if (plan.problems.length > 0)
    throw new Refusal(...plan.problems.map(({ unit, problem }) => ({ ...problem, field: unit || undefined })));
  await moveUnits(db, merger.id, plan.units);
  await tell(1, mergerWords.officersPart);
  await moveOfficers(db, merger.id, merger.effectiveOn, plan.officers);
  const inHand = await mergerInHand(db, merger, actor, app.now());
  told.push(...ownParts(inHand, plan));
  for (const [index, part] of parts.entries()) {
    await tell(index + 2, part.title);
    told.push({ title: part.title, lines: named(inHand, await part.carryOut(db, inHand)) });
  }
  if (merger.task === 'rehearse') throw new Refusal();
  await record(db, merger, 'done', 'merger.carried-out', actor, app);
}

async function putBack({ app, db, merger, actor, parts, tell, told }: Work): Promise<void> {
  await lockDirectory(db);
  const inHand = await mergerInHand(db, merger, actor, app.now());
  for (const [index, part] of parts.toReversed().entries()) {
    await tell(index, part.title);
    told.push({ title: part.title, lines: named(inHand, await part.putBack(db, inHand)) });
  }
  await tell(parts.length, mergerWords.officersPart);
  await putBackOfficers(db, merger.id);
  await tell(parts.length + 1, mergerWords.unitsPart);
  await putBackUnits(db, merger.id);
  await db.run(sql`delete from unit_merger_changes where merger_id = ${merger.id}`);
  await record(db, merger, 'draft', 'merger.put-back', actor, app);
}

function record(
  db: Database,
  { id, title, effectiveOn, decision }: Merger,
  state: 'done' | 'draft',
  kind: string,
  actor: LedgerActor,
  { now }: App,
): Promise<number> {
  const entry = ledgerAppend(sql`'merger/' || id`, kind, actor, { title, decision, effectiveOn }, now());
  return db.run(sql`
    with changed as (
      update unit_mergers set state = ${state}, done_at = ${state === 'done' ? timestamp(now()) : null} where id = ${id} returning id
    )
    select ${entry} from changed`);
}
