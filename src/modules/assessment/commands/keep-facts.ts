import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { CaseFact, Span } from '../case-fact.ts';
import { foldCase, kindsOfFacts, kindsThatTell } from '../rules/fold-case.ts';
import { writeComplaints } from './keep-complaints.ts';

/** Keeps what is known of each case beside the ledger: folds every stream to which something was added. */
export const keepFacts: Subscriber = {
  name: 'assessment',
  kinds: [...kindsThatTell, 'petition.answered'],
  async handle(app, transaction, entries) {
    const streams = [...new Set(entries.map(({ stream }) => stream))];
    await writeFacts(
      app,
      transaction,
      streams.filter((stream) => stream.startsWith('case/')),
    );
    await writeComplaints(
      transaction,
      streams.filter((stream) => stream.startsWith('petition/')),
    );
  },
};

/**
 * Folds the streams and writes what they come to.
 * @returns how many cases were known otherwise before
 */
export async function writeFacts(
  { calendar }: Pick<App, 'calendar'>,
  db: Database,
  streams: readonly string[],
): Promise<number> {
  if (streams.length === 0) return 0;
  const entries = await db.many<LedgerEntry>(sql`
    select stream, number, kind, actor, at, body from ledger
    where stream = any(${[...streams]}::text[]) and kind = any(${['case.filed', ...kindsOfFacts]}::text[])
    order by stream, number`);
  const facts = [...Map.groupBy(entries, ({ stream }) => stream).values()].flatMap((stream) => {
    const fact = foldCase(stream, calendar);
    return fact?.receivedAt === undefined ? [] : [{ ...fact, receivedAt: fact.receivedAt }];
  });
  if (facts.length === 0) return 0;
  const changed = await db.many<{ id: number }>(sql`
    with given as (
      select * from jsonb_populate_recordset(null::assessment_cases, ${JSON.stringify(facts.map(rowOf))}::jsonb)
    )
    insert into assessment_cases as kept select * from given
    on conflict (case_id) do update set (procedure_code, procedure_version, receiving_unit_id, competent_unit_id, channel,
      received_at, due_at, closed_at, ending, speed, overdue, supplements, second_supplement_at, contacts, outcome, electronic,
      digitised, has_fee, paid_online, stars, used_minutes, allowed_minutes, officer_ids) = (excluded.procedure_code,
      excluded.procedure_version, excluded.receiving_unit_id, excluded.competent_unit_id, excluded.channel,
      excluded.received_at, excluded.due_at, excluded.closed_at, excluded.ending, excluded.speed, excluded.overdue,
      excluded.supplements, excluded.second_supplement_at, excluded.contacts, excluded.outcome, excluded.electronic,
      excluded.digitised, excluded.has_fee, excluded.paid_online, excluded.stars, excluded.used_minutes,
      excluded.allowed_minutes, excluded.officer_ids)
    where to_jsonb(kept) <> to_jsonb(excluded)
    returning case_id as id`);
  const parts = await writeParts(db, facts);
  return new Set([...changed.map(({ id }) => id), ...parts]).size;
}

async function writeParts(db: Database, facts: readonly CaseFact[]): Promise<readonly number[]> {
  const rows = facts.flatMap(({ caseId, parts }) =>
    parts.map((part) => ({
      case_id: caseId,
      number: part.number,
      unit_id: part.unitId,
      kind: part.kind,
      due_at: timestamp(part.dueAt),
      done_at: written(part.doneAt),
      speed: part.speed,
    })),
  );
  const ids = facts.map(({ caseId }) => caseId);
  const numbers = sql`select case_id, number from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (case_id bigint, number int)`;
  const dropped = await db.many<{ id: number }>(sql`
    delete from assessment_parts where case_id = any(${ids}::bigint[]) and (case_id, number) not in (${numbers})
    returning case_id as id`);
  const changed = await db.many<{ id: number }>(sql`
    insert into assessment_parts as kept
    select * from jsonb_populate_recordset(null::assessment_parts, ${JSON.stringify(rows)}::jsonb)
    on conflict (case_id, number) do update set (unit_id, kind, due_at, done_at, speed) =
      (excluded.unit_id, excluded.kind, excluded.due_at, excluded.done_at, excluded.speed)
    where to_jsonb(kept) <> to_jsonb(excluded)
    returning case_id as id`);
  return [...dropped, ...changed].map(({ id }) => id);
}

const channelCodes = { counter: 1, online: 2, post: 3 } as const;

/** A fact as its row: names are those of the columns. */
const rowOf = (fact: CaseFact & { readonly receivedAt: Instant }) => ({
  case_id: fact.caseId,
  procedure_code: fact.procedureCode,
  procedure_version: fact.procedureVersion,
  receiving_unit_id: fact.receivingUnitId,
  competent_unit_id: fact.competentUnitId,
  channel: channelCodes[fact.channel],
  received_at: timestamp(fact.receivedAt),
  due_at: written(fact.dueAt),
  closed_at: written(fact.closedAt) ?? 'infinity',
  ending: fact.ending,
  speed: fact.speed,
  overdue: `{${fact.overdue.map(spanText).join(',')}}`,
  supplements: fact.supplements,
  second_supplement_at: written(fact.secondSupplementAt),
  contacts: fact.contacts,
  outcome: fact.outcome,
  electronic: fact.electronic,
  digitised: fact.digitised,
  has_fee: fact.hasFee,
  paid_online: fact.paidOnline,
  stars: fact.stars,
  used_minutes: fact.usedMinutes,
  allowed_minutes: fact.allowedMinutes,
  officer_ids: fact.ending === 'finished' ? fact.officerIds : [],
});

const written = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : timestamp(at));

const spanText = ({ from, to }: Span): string => `[${timestamp(from)},${timestamp(to)})`;
