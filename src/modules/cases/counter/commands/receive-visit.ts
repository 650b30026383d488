import sql from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { Refusal, problem, refuse, succeed, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { personWithNumber } from '../../../people/index.ts';
import { ownerKey } from '../../../vault/index.ts';
import { insertRows } from '../../commands/insert-cases.ts';
import { recordPayment } from '../../commands/payment.ts';
import { errors as caseErrors } from '../../errors.ts';
import { attachHeld } from '../../held/commands/attach-held.ts';
import { caseById } from '../../queries/load-case.ts';
import { counterErrors as errors } from '../errors.ts';
import { receivedCases, type ReceivedCase } from '../queries/received-cases.ts';
import type { Visit } from '../visit.ts';
import { caseOfDossier, type CounterCase } from './case-of-dossier.ts';
import { checkDossier, type CheckedDossier } from './check-dossier.ts';

type OfficerContext = Context & { readonly actor: Officer };

/**
 * Receives everything of a visit in one transaction: a case of each dossier, taken in at once and with its due time, the fees that
 * were paid, and the number of the hand-over record (Decree 61/2018, art. 17). Done again, it answers with the cases of before.
 */
export async function receiveVisit(context: OfficerContext, visit: Visit): Promise<Outcome<readonly ReceivedCase[]>> {
  if (visit.receivedAt !== undefined) return succeed(await receivedCases(context, visit.id));
  const checked = await checkAll(context, visit);
  if (!checked.ok) return checked;
  const person = await personWithNumber(context.db, visit.holder);
  const cases = checked.value.map((each) => caseOfDossier(context, visit, each, person?.id));
  try {
    await context.db.transaction((transaction) => write(context, transaction, visit, cases));
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
  return succeed(await receivedCases(context, visit.id));
}

async function checkAll(context: OfficerContext, visit: Visit): Promise<Outcome<readonly CheckedDossier[]>> {
  if (visit.dossiers.length === 0) return refuse(problem(errors.nothingToReceive));
  const today = localDateOf(context.now(), context.place.zone);
  const problems: Problem[] = [];
  const checked: CheckedDossier[] = [];
  for (const [index, dossier] of visit.dossiers.entries()) {
    const found = await checkDossier(context, dossier, visit, today);
    if (found.ok) checked.push(found.value);
    else problems.push(...found.problems.map((each) => ({ ...each, field: `/dossiers/${index}${each.field ?? ''}` })));
  }
  return problems.length > 0 ? refuse(...problems) : succeed(checked);
}

async function write(
  context: OfficerContext,
  transaction: Database,
  visit: Visit,
  cases: readonly CounterCase[],
): Promise<void> {
  const now = context.now();
  const actor = ledgerActor(context.actor, visit.unitId);
  if (!(await close(context, transaction, visit))) {
    // The same button pressed twice has done it; anything else is somebody else's change.
    if (await isReceived(transaction, visit.id)) return;
    throw new Refusal(problem(errors.changedMeanwhile));
  }
  const inserted = await insertRows(
    transaction,
    cases.map(({ row }) => row),
  );
  const within = { ...context, db: { ...transaction, listen: context.db.listen } };
  for (const [place, { row, definition, summary, sets, receipt, held = [], dueAt }] of cases.entries()) {
    const made = inserted[place];
    // Checked a moment ago: only another case, written meanwhile, can have its answer or its files.
    if (!made)
      throw new Refusal(
        row.uniqueAnswer === undefined
          ? problem(caseErrors.fileUnknown, `/dossiers/${place}/papers`)
          : problem(errors.changedMeanwhile, `/dossiers/${place}`),
      );
    await transaction.run(sql`
      with reception as (
        insert into counter_receptions (case_id, visit_id, place, summary, sets)
        values (${made.id}, ${visit.id}, ${place}, ${summary}, ${sets})
      ), favourite as (
        insert into counter_favourites as so_far (unit_id, procedure_code, times) values (${visit.unitId}, ${row.procedure}, 1)
        on conflict (unit_id, procedure_code) do update set times = so_far.times + 1
      )
      select ${ledgerAppend(`case/${made.id}`, 'case.received', actor, { dueAt, step: row.step }, now)}`);
    const owner = ownerKey(visit.holder);
    if (owner !== undefined && held.length > 0) {
      const { key } = row;
      const used = { made, owner, key, definition, held, actor: context.actor, unitId: visit.unitId };
      await attachHeld(transaction, [used], now);
    }
    if (receipt !== undefined) await pay(within, made.id, receipt, place);
  }
  const body = { unit: visit.unitId, ticket: visit.ticket?.id, cases: inserted.map((each) => each?.code) };
  await transaction.run(sql`select ${ledgerAppend(`visit/${visit.id}`, 'visit.received', actor, body, now)}`);
}

/** Closes the visit under the next number of its unit's year; false when it is not as the officer saw it. */
async function close({ now, place }: Context, transaction: Database, visit: Visit): Promise<boolean> {
  const at = now();
  const year = Number(localDateOf(at, place.zone).slice(0, 4));
  const closed = await transaction.maybe<{ id: string }>(sql`
    with open as (
      select id from counter_visits where id = ${visit.id} and version = ${visit.version} and received_at is null for update
    ), counted as (
      insert into counter_numbers as so_far (unit_id, year, last) select ${visit.unitId}, ${year}, 1 from open
      on conflict (unit_id, year) do update set last = so_far.last + 1 returning last
    )
    update counter_visits set received_at = ${timestamp(at)}, version = version + 1, number = counted.last, dossiers = '[]'
    from open, counted where counter_visits.id = open.id returning counter_visits.id`);
  return closed !== undefined;
}

const isReceived = async (transaction: Database, id: string): Promise<boolean> =>
  (await transaction.maybe(sql`select id from counter_visits where id = ${id} and received_at is not null`)) !==
  undefined;

async function pay(context: OfficerContext, caseId: number, receipt: string, place: number): Promise<void> {
  const about = await caseById(context, caseId);
  if (!about) throw new Error(`The case ${caseId} that was just written is gone`);
  if (about.subject.finance !== 'due') return;
  const paid = await recordPayment(context, about, receipt);
  if (!paid.ok) throw new Refusal(...paid.problems.map((each) => ({ ...each, field: `/dossiers/${place}/receipt` })));
}
