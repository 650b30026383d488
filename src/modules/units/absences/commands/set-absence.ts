import sql from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem, Refusal, refuse, succeed, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import { dayNumberOf, localDateOf } from '../../../../kernel/clock/zone.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { formatDate } from '../../../../kernel/text/formats.ts';
import { parseLocalDate, type LocalDate } from '../../../../kernel/time.ts';
import { lookAnewAt } from '../../../../kernel/web/look-anew-at.ts';
import { organisationErrors } from '../../organisation-errors.ts';
import { isoOf } from '../../rules/typed-day.ts';
import type { Cells } from '../../rules/unit-cells.ts';
import type { Absence } from '../absence.ts';
import { absenceErrors } from '../errors.ts';
import { maySetAbsence } from '../policy.ts';
import { awayBetween, positionsToDelegate, unitsOfOfficer } from '../queries/absences.ts';
import { delegableRoles } from '../rules/delegable.ts';

type OfficerContext = Context & { readonly actor: Officer };

const longestDays = 366;

/**
 * Sets when an officer is away, and who acts in each position meanwhile.
 * @param typed days as people type them, a reason, and `delegate-<position>`: the officer who acts in it
 */
export async function setAbsence(
  context: OfficerContext,
  officerId: number,
  typed: Cells,
): Promise<Outcome<undefined>> {
  const today = localDateOf(context.now(), context.place.zone);
  if (!maySetAbsence(context.actor, officerId, await unitsOfOfficer(context.db, officerId, today)))
    return refuse(problem(requestErrors.notAllowed));
  const from = parseLocalDate(isoOf(typed['from'] ?? ''));
  const to = parseLocalDate(isoOf(typed['to'] ?? ''));
  if (!from || !to)
    return refuse(
      ...(from ? [] : [problem(absenceErrors.notDay, 'from')]),
      ...(to ? [] : [problem(absenceErrors.notDay, 'to')]),
    );
  const wrong = [...wrongDays(from, to, today), ...wrongReason(typed['reason'])];
  if (wrong.length > 0) return refuse(...wrong);
  try {
    await context.db.transaction((db) => store(context, db, officerId, from, to, typed));
    return succeed(undefined);
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

const wrongDays = (from: LocalDate, to: LocalDate, today: LocalDate): Problem[] => [
  ...(from < today ? [problem(absenceErrors.past, 'from')] : []),
  ...(to < from ? [problem(absenceErrors.endsBeforeStart, 'to')] : []),
  ...(dayNumberOf(to) - dayNumberOf(from) >= longestDays
    ? [problem(absenceErrors.tooLong, 'to', { days: longestDays })]
    : []),
];

const mostOfReason = 500;

function wrongReason(reason = ''): Problem[] {
  const n = Array.from(reason).length;
  return n > mostOfReason ? [problem(absenceErrors.reasonTooLong, 'reason', { most: mostOfReason, n })] : [];
}

type Chosen = { readonly positionId: number; readonly delegateId: number; readonly roles: readonly string[] };

async function store(
  { actor, language, now }: OfficerContext,
  db: Database,
  officerId: number,
  from: LocalDate,
  to: LocalDate,
  typed: Cells,
): Promise<void> {
  // One absence of an officer at a time: the checks look at what is stored.
  await db.run(sql`select from officers where id = ${officerId} for update`);
  const positions = await positionsToDelegate(db, officerId, from);
  const problems: Problem[] = [];
  const chosen = positions.flatMap((position): Chosen[] => {
    const field = `delegate-${position.positionId}`;
    const value = typed[field] ?? '';
    if (value === '') return [];
    const candidate = position.candidates.find((each) => String(each.officerId) === value);
    const roles = candidate ? delegableRoles(position, candidate) : [];
    if (candidate && roles.length > 0)
      return [{ positionId: position.positionId, delegateId: candidate.officerId, roles }];
    problems.push(problem(absenceErrors.notDelegable, field));
    return [];
  });
  for (const each of await awayBetween(db, [officerId, ...chosen.map(({ delegateId }) => delegateId)], from, to)) {
    const days = { from: formatDate(each.from, language), to: formatDate(each.to, language) };
    if (each.officerId === officerId) problems.push(problem(absenceErrors.overlaps, 'from', days));
    for (const { positionId } of chosen.filter(({ delegateId }) => delegateId === each.officerId))
      problems.push(problem(absenceErrors.delegateAway, `delegate-${positionId}`, { name: each.fullName }));
  }
  if (problems.length > 0) throw new Refusal(...problems);
  const told = { from, to, delegates: chosen.map(({ positionId, delegateId }) => ({ positionId, delegateId })) };
  const entry = ledgerAppend(sql`'officer/' || officer_id`, 'officer.absence-set', ledgerActor(actor), told, now());
  await db.run(sql`
    with set_absence as (
      insert into absences (officer_id, valid_from, valid_to, reason, created_at)
      values (${officerId}, ${from}, ${to}, ${typed['reason'] ?? ''}, ${timestamp(now())}) returning id, officer_id
    ), delegated as (
      insert into delegations (absence_id, position_id, delegate_id, roles)
      select set_absence.id, r."positionId", r."delegateId", array(select jsonb_array_elements_text(r.roles))
      from set_absence, jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) as r("positionId" bigint, "delegateId" bigint, roles jsonb)
    )
    select ${entry} from set_absence`);
}

/** Ends an absence, and every delegation in it, before its last day: the officer is back today. */
export async function endAbsence(
  context: OfficerContext,
  absence: Absence,
  version: number,
): Promise<Outcome<undefined>> {
  const { db, actor, now, place } = context;
  const today = localDateOf(now(), place.zone);
  if (!maySetAbsence(actor, absence.officerId, await unitsOfOfficer(db, absence.officerId, today)))
    return refuse(problem(requestErrors.notAllowed));
  const entry = ledgerAppend(
    sql`'officer/' || officer_id`,
    'officer.absence-ended',
    ledgerActor(actor),
    { on: today },
    now(),
  );
  const done = await db.maybe(sql`
    with ended as (
      update absences set valid_to = greatest(${today}::date, valid_from) - 1, version = version + 1
      where id = ${absence.id} and version = ${version} and valid_to >= ${today}::date returning officer_id
    )
    select ${entry} from ended`);
  if (!done) return refuse(problem(organisationErrors.changedMeanwhile));
  await lookAnewAt(
    db,
    absence.delegations.map(({ delegateId }) => delegateId),
  );
  return succeed(undefined);
}
