import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { together } from '../../../kernel/database/together.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { StepDefinition } from '../../procedures/index.ts';
import { statusCodes, type HandedOn, type Proposal } from '../case.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { holderOf, timesFromNow } from './enter-step.ts';

/** A case that goes on to a step, and what the ledger tells of it. */
export type Move = {
  readonly to: StepDefinition;
  readonly proposal: Proposal | undefined;
  readonly handedOn: HandedOn;
  readonly entry: { readonly kind: string; readonly body: Readonly<Record<string, unknown>> };
};

/**
 * Hands a case on, with its ledger entry; refuses when somebody changed it since it was read. It is the act that an office does
 * most: those that arrive while others are being written share one statement and one commit, each guarded by its own version.
 */
export async function moveCase(context: Context, about: CaseSubject, move: Move): Promise<Outcome<undefined>> {
  const isMoved = await moverOf(context.db)(rowOf(context, about, move));
  return isMoved ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}

type Row = {
  readonly id: number;
  readonly version: number;
  readonly step: string;
  readonly role: string;
  readonly started: string;
  readonly due: string | null;
  readonly holder: number;
  readonly proposal: Proposal | null;
  readonly handedOn: HandedOn;
  readonly kind: string;
  readonly actor: LedgerActor;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
};

function rowOf(context: Context, about: CaseSubject, { to, proposal, handedOn, entry }: Move): Row {
  const { subject } = about;
  const { startedAt, dueAt } = timesFromNow(context, about, to);
  return {
    id: subject.id,
    version: subject.version,
    step: to.code,
    role: to.role,
    started: timestamp(startedAt),
    due: typeof dueAt === 'number' ? timestamp(dueAt) : null,
    holder: holderOf(subject, to),
    proposal: proposal ?? null,
    handedOn,
    kind: entry.kind,
    actor: ledgerActor(context.actor, subject.holderUnitId),
    body: entry.body,
    at: timestamp(context.now()),
  };
}

const mostAtOnce = 32;

type Mover = (row: Row) => Promise<boolean>;
const movers = new WeakMap<Database, Mover>();

function moverOf(db: Database): Mover {
  const known = movers.get(db) ?? together((rows: readonly Row[]) => moveRows(db, rows), mostAtOnce);
  movers.set(db, known);
  return known;
}

/** In the order of their ids, so that two copies of the program that move the same cases do not wait for each other. */
async function moveRows(db: Database, rows: readonly Row[]): Promise<readonly boolean[]> {
  const placed = JSON.stringify(rows.map((row, place) => ({ ...row, place })).toSorted((a, b) => a.id - b.id));
  const moved = await db.many<{ place: number }>(sql`
    with given as materialized (
      select * from jsonb_to_recordset(${placed}::jsonb) as given (place int, id bigint, version int, step text, role text,
        started timestamptz, due timestamptz, holder bigint, proposal jsonb, "handedOn" jsonb, kind text, actor jsonb, body jsonb,
        at timestamptz)
    ), changed as (
      update cases set status = ${statusCodes['in-progress']}, step = given.step, step_role = role, step_started_at = started,
        step_due_at = due, holder_unit_id = holder, assignee_id = null, assignee_name = null,
        proposal = given.proposal, handed_on = "handedOn", version = cases.version + 1
      from given where cases.id = given.id and cases.version = given.version
      returning cases.id, place, kind, actor, body, at
    )
    select place, ledger_append('case/' || id, kind, actor, body, at) as number from changed`);
  const places = new Set(moved.map(({ place }) => place));
  return rows.map((_row, place) => places.has(place));
}
