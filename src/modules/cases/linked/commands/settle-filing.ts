import sql from 'sql-template-tag';
import type { App } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import type { LedgerActor } from '../../../../kernel/ledger/entry.ts';
import { procedureInForce, procedureVersion, type Procedure } from '../../../procedures/index.ts';
import { statusCodes } from '../../case.ts';
import { caseById, type CaseSubject } from '../../queries/load-case.ts';
import { inTransaction } from '../in-transaction.ts';
import type { Part } from '../part.ts';
import { lockFiling, partsOf } from '../queries/load-filing.ts';
import { officeOfPart } from '../queries/office-of-part.ts';
import { nextMoves } from '../rules/next-moves.ts';
import { partAnswers } from '../rules/part-answers.ts';
import { timetable } from '../rules/timetable.ts';
import { wholeState } from '../rules/whole-state.ts';
import { beginPart } from './begin-part.ts';
import { procedureOfPart } from './prepare-part.ts';
import { termOfPart } from './term-of-part.ts';

const actor: LedgerActor = { kind: 'system', name: 'linked' };

/**
 * Brings a linked filing to where its parts have come: begins those whose turn it is, gives up those that cannot begin any more,
 * and derives status and due time of the whole. Done again, it changes nothing.
 */
export async function settleFiling(app: App, transaction: Database, parentId: number): Promise<void> {
  await lockFiling(transaction, parentId);
  const filing = await caseById(inTransaction(app, transaction), parentId);
  if (!filing) return;
  const parts = await partsOf(app, transaction, filing);
  const { begin, giveUp } = nextMoves(parts);
  for (const { part, because } of giveUp) await giveUpPart(app, transaction, filing, part, because);
  for (const code of begin) await beginOne(app, transaction, filing, parts, code);
  const moved = begin.length + giveUp.length > 0;
  await writeWhole(app, transaction, filing, moved ? await partsOf(app, transaction, filing) : parts);
}

async function beginOne(
  app: App,
  transaction: Database,
  { subject, procedure }: CaseSubject,
  parts: readonly Part[],
  code: string,
): Promise<void> {
  const part = parts.find((each) => each.code === code);
  if (!part) return;
  const announced = await procedureOf(app, part);
  const resultOf = (earlier: string) => parts.find((each) => each.code === earlier)?.case?.result;
  const answers = partAnswers(part.definition, subject.answers, resultOf);
  const today = localDateOf(app.now(), app.place.zone);
  const own = procedureOfPart(part.definition, announced, answers, today);
  const competent = await officeOfPart(
    app,
    { part: part.definition, procedure: own, answers },
    subject.competentUnitId,
    today,
  );
  const cases = new Map(parts.flatMap((each) => (each.case ? [[each.code, each.case.id] as const] : [])));
  const filing = {
    key: subject.code,
    applicantId: subject.applicantId,
    applicant: subject.applicant,
    receivingUnitId: subject.receivingUnitId,
    channel: subject.channel,
    delivery: subject.delivery,
  };
  const toBegin = competent && { part: part.definition, procedure: own, answers, competent };
  const begun = toBegin && (await beginPart(app, transaction, filing, toBegin, { parentId: subject.id, cases }, actor));
  if (begun === undefined) await giveUpPart(app, transaction, { subject, procedure }, code, undefined);
}

/** The version of a part's procedure with which the filing began. */
async function procedureOf(app: App, { definition, procedureVersion: version }: Part): Promise<Procedure> {
  const procedure = await procedureVersion(app, definition.procedure, version);
  if (!procedure) throw new Error(`Version ${version} of ${definition.procedure} is gone`);
  return procedure;
}

/** Leaves a part out for good: because of another that was not granted, or because it has no office or was filed already. */
async function giveUpPart(
  app: App,
  transaction: Database,
  { subject, procedure }: Pick<CaseSubject, 'subject' | 'procedure'>,
  part: string,
  because: string | undefined,
): Promise<void> {
  const code = procedure.definition.linked?.parts.find((each) => each.code === part)?.procedure ?? '';
  const itself = await procedureInForce(app, code, localDateOf(subject.filedAt, app.place.zone));
  const body = { part, procedure: code, name: itself?.definition.name, because };
  await transaction.maybe(sql`
    with left_out as (
      update case_parts set state = 'not-begun', why = ${because === undefined ? 'no-office' : 'part'}, because = ${because ?? null}
      where parent_id = ${subject.id} and part = ${part} and state = 'waiting' returning parent_id
    )
    select ${ledgerAppend(sql`'case/' || parent_id`, 'case.part-not-begun', actor, body, app.now())} as number from left_out`);
}

/** Writes what the parts make of the whole, with an entry when it began or is done. */
async function writeWhole(app: App, transaction: Database, filing: CaseSubject, parts: readonly Part[]): Promise<void> {
  const { subject, procedure } = filing;
  const state = wholeState(parts);
  const timed = await Promise.all(
    parts.map(async (part) => ({
      ...part,
      term: termOfPart(app, subject, part.definition, await procedureOf(app, part)),
    })),
  );
  const { due } = timetable(app.calendar, subject.filedAt, timed);
  const { steps } = procedure.definition;
  const isDone = state.finishedAt !== undefined || state.endedAt !== undefined;
  const kind = isDone ? 'return' : state.status === 'registered' ? 'intake' : 'work';
  const step = steps.find((each) => each.kind === kind) ?? steps[0];
  const time = (at: number | undefined) => (at === undefined ? null : new Date(at));
  const attention = state.finishedAt === undefined ? 'infinity' : new Date(state.finishedAt);
  await transaction.run(sql`
    update cases set status = ${statusCodes[state.status]}, outcome = ${state.outcome ?? null},
      received_at = ${time(state.receivedAt)}, due_at = ${isDone ? time(subject.dueAt) : time(due)},
      finished_at = ${time(state.finishedAt)}, ended_at = ${time(state.endedAt)}, attention_at = ${attention},
      step = ${step?.code ?? subject.step}, version = version + 1
    where id = ${subject.id}
      and (status, outcome, received_at, due_at, finished_at, ended_at) is distinct from
        (${statusCodes[state.status]}, ${state.outcome ?? null}, ${time(state.receivedAt)},
          ${isDone ? time(subject.dueAt) : time(due)}, ${time(state.finishedAt)}, ${time(state.endedAt)})`);
  const told = isDone ? 'case.linked-finished' : 'case.linked-started';
  const before = subject.finishedAt !== undefined || subject.endedAt !== undefined;
  if (isDone ? before : subject.status !== 'registered' || state.status === 'registered') return;
  const body = isDone ? { outcome: state.outcome } : { dueAt: due };
  await transaction.one(sql`select ${ledgerAppend(`case/${subject.id}`, told, actor, body, app.now())} as number`);
}
