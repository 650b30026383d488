import sql, { type Sql } from 'sql-template-tag';
import type { Role } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { together } from '../../../kernel/database/together.ts';
import type { Instant } from '../../../kernel/time.ts';
import {
  procedureFor,
  procedureVersion,
  variantFor,
  type Procedure,
  type StepDefinition,
  type Variant,
} from '../../procedures/index.ts';
import {
  channelCodes,
  statusOf,
  type Applicant,
  type Case,
  type CaseExtension,
  type Channel,
  type Delivery,
  type Finance,
  type HandedOn,
  type Outcome,
  type Pause,
  type Proposal,
  type SupplementState,
} from '../case.ts';
import { stepOf } from '../rules/process.ts';

/** A case with the version of the procedure under which it was filed, as its variant has it, and the step at which it is. */
export type CaseSubject = {
  readonly subject: Case;
  readonly procedure: Procedure;
  /** Undefined for the ordinary case. */
  readonly variant: Variant | undefined;
  readonly step: StepDefinition;
};

/**
 * The case with this code, or undefined. Those asked for while others are being read are read together: an office where many work
 * at the same moment asks one statement for all of them.
 */
export async function caseByCode(app: App, code: string): Promise<CaseSubject | undefined> {
  const row = await readerOf(app.db)(code);
  return row && subjectOf(app, row);
}

export async function caseById(app: App, id: number): Promise<CaseSubject | undefined> {
  const [row] = await rowsWhere(app.db, sql`id = ${id}`);
  return row && subjectOf(app, row);
}

const mostAtOnce = 32;

type Reader = (code: string) => Promise<Row | undefined>;
const readers = new WeakMap<Database, Reader>();

function readerOf(db: Database): Reader {
  const known = readers.get(db) ?? together((codes: readonly string[]) => rowsWithCodes(db, codes), mostAtOnce);
  readers.set(db, known);
  return known;
}

async function rowsWithCodes(db: Database, codes: readonly string[]): Promise<readonly (Row | undefined)[]> {
  const rows = await rowsWhere(db, sql`code = any(${codes}::text[])`);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code));
}

const rowsWhere = (db: Database, condition: Sql): Promise<Row[]> =>
  db.many<Row>(sql`
    select id, code, procedure_code, procedure_version, procedure_name, variant, applicant_id, applicant, answers, receiving_unit_id,
      competent_unit_id, holder_unit_id, channel, status, finance, fee_dong, fee_relief, supplement, delivery, outcome, step, step_role,
      step_started_at, step_due_at, assignee_id, assignee_name, proposal, filed_at, received_at, due_at, finished_at, ended_at, version,
      counted_from, handed_on,
      (select jsonb_agg(jsonb_build_object('from', floor(extract(epoch from from_at) * 1000),
          'to', floor(extract(epoch from to_at) * 1000), 'reason', reason) order by from_at)
        from case_pauses where case_id = cases.id) as pauses,
      (select jsonb_agg(jsonb_build_object('unit', unit_id, 'open', answered_at is null)) from case_consultations
        where case_id = cases.id and withdrawn_at is null) as asked,
      (select jsonb_build_object('at', floor(extract(epoch from extended_at) * 1000), 'workingDays', working_days, 'reason', reason,
          'from', floor(extract(epoch from due_from) * 1000), 'to', floor(extract(epoch from due_to) * 1000),
          'movesDue', moves_due, 'byName', extended_by_name)
        from case_extensions where case_id = cases.id) as extension
    from cases where ${condition}`);

async function subjectOf(app: App, row: Row): Promise<CaseSubject> {
  const subject = caseOf(row);
  const announced = await procedureVersion(app, subject.procedureCode, subject.procedureVersion);
  if (!announced)
    throw new Error(`Case ${subject.code} was filed under a version of ${subject.procedureCode} that is gone`);
  const { answers, filedAt, variant: chosen } = subject;
  const facts = { answers, today: localDateOf(filedAt, app.place.zone), chosen };
  const procedure = procedureFor(announced, facts);
  const variant = variantFor(announced.definition, facts);
  return { subject, procedure, variant, step: stepOf(procedure.definition, subject.step) };
}

type Row = {
  id: number;
  code: string;
  procedure_code: string;
  procedure_version: number;
  procedure_name: string;
  variant: string | null;
  applicant_id: number | null;
  applicant: Applicant;
  answers: Record<string, unknown>;
  receiving_unit_id: number;
  competent_unit_id: number;
  holder_unit_id: number;
  channel: number;
  status: number;
  finance: Finance;
  fee_dong: number;
  fee_relief: string | null;
  supplement: SupplementState;
  delivery: Delivery;
  outcome: Outcome | null;
  step: string;
  step_role: Role;
  step_started_at: Instant;
  step_due_at: Instant | null;
  assignee_id: number | null;
  assignee_name: string | null;
  proposal: Proposal | null;
  filed_at: Instant;
  received_at: Instant | null;
  due_at: Instant | null;
  finished_at: Instant | null;
  ended_at: Instant | null;
  version: number;
  pauses: { from: Instant; to: Instant | null; reason: Pause['reason'] }[] | null;
  asked: { unit: number; open: boolean }[] | null;
  extension: CaseExtension | null;
  counted_from: Instant | null;
  handed_on: HandedOn | null;
};

const channels = new Map<number, Channel>(Object.entries(channelCodes).map(([name, code]) => [code, name as Channel]));

const caseOf = (row: Row): Case => ({
  id: row.id,
  code: row.code,
  procedureCode: row.procedure_code,
  procedureVersion: row.procedure_version,
  procedureName: row.procedure_name,
  variant: row.variant ?? undefined,
  applicantId: row.applicant_id ?? undefined,
  applicant: row.applicant,
  answers: row.answers,
  receivingUnitId: row.receiving_unit_id,
  competentUnitId: row.competent_unit_id,
  holderUnitId: row.holder_unit_id,
  channel: channels.get(row.channel) ?? 'online',
  status: statusOf(row.status),
  finance: row.finance,
  feeDong: row.fee_dong,
  feeRelief: row.fee_relief ?? undefined,
  supplement: row.supplement,
  delivery: row.delivery,
  outcome: row.outcome ?? undefined,
  step: row.step,
  stepRole: row.step_role,
  stepStartedAt: row.step_started_at,
  stepDueAt: row.step_due_at ?? undefined,
  assignee: row.assignee_id === null ? undefined : { id: row.assignee_id, name: row.assignee_name ?? '' },
  proposal: row.proposal ?? undefined,
  filedAt: row.filed_at,
  receivedAt: row.received_at ?? undefined,
  dueAt: row.due_at ?? undefined,
  finishedAt: row.finished_at ?? undefined,
  endedAt: row.ended_at ?? undefined,
  version: row.version,
  pauses: (row.pauses ?? []).map(({ from, to, reason }) => ({ from, to: to ?? undefined, reason })),
  consultedUnitIds: [...new Set((row.asked ?? []).map(({ unit }) => unit))],
  openOpinions: (row.asked ?? []).filter(({ open }) => open).length,
  extension: row.extension ?? undefined,
  countedFrom: row.counted_from ?? undefined,
  handedOn: row.handed_on ?? undefined,
});
