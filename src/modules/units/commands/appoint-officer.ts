import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, Refusal, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { lookAnewAt } from '../../../kernel/web/look-anew-at.ts';
import { organisationErrors } from '../organisation-errors.ts';
import { mayImport } from '../policy.ts';
import { allUnitRows } from '../queries/all-unit-rows.ts';
import { operatorRemains } from '../queries/officer-details.ts';
import { checkOfficers } from '../rules/check-officers.ts';
import { daysAfter, isoOf } from '../rules/typed-day.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { lockDirectory } from './lock-directory.ts';
import { writeOfficers } from './write-officers.ts';

/**
 * Appoints an officer to a position, by the rules of the import; makes the account where it is new.
 * @param typed the columns of a file of officers, days as people type them; `moves`: the appointment that ends the day before
 * @param isNew the account is to be made, and must not be there
 * @returns the number of the officer
 */
export async function appointOfficer(context: Context, typed: Cells, isNew: boolean): Promise<Outcome<number>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  try {
    const id = await context.db.transaction((db) => appoint(context, db, typed, isNew));
    // What the officer may do changes with their next request, not when their session is read anew by itself.
    await lookAnewAt(context.db, [id]);
    return succeed(id);
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

async function appoint(context: Context, db: Database, typed: Cells, isNew: boolean): Promise<number> {
  await lockDirectory(db);
  const { username = '' } = typed;
  const known = await db.maybe<{ id: number; full_name: string; email: string | null }>(
    sql`select id, full_name, email from officers where username = ${username}`,
  );
  if (isNew && known)
    throw new Refusal(
      problem(organisationErrors.usernameTaken, 'username', { value: username, name: known.full_name }),
    );
  if (!isNew && !known) throw new Refusal(problem(organisationErrors.chooseOfficer, 'username'));
  const cells = {
    ...typed,
    ...(known ? { full_name: known.full_name, email: known.email ?? '' } : {}),
    valid_from: isoOf(typed['valid_from'] ?? ''),
    valid_to: isoOf(typed['valid_to'] ?? ''),
  };
  const checked = checkOfficers({ rows: [{ line: 2, cells }], refusals: [] }, await allUnitRows(db));
  if (checked.refusals.length > 0) throw new Refusal(...checked.refusals.map((each) => each.problem));
  await writeOfficers(db, checked.rows);
  const { id } = await db.one<{ id: number }>(sql`select id from officers where username = ${username}`);
  const told = { unit: typed['unit_key'] ?? '', title: typed['title_vi'] ?? '', from: cells.valid_from };
  if (isNew) await tell(context, db, id, 'officer.created', { username });
  await tell(context, db, id, 'officer.appointed', told);
  const day = parseLocalDate(cells.valid_from);
  const moves = Number(/^[1-9]\d{0,14}$/.exec(typed['moves'] ?? '')?.[0] ?? 0);
  if (moves > 0 && day) await end(context, db, id, moves, daysAfter(day, -1));
  return id;
}

const tell = (
  { actor, now }: Context,
  db: Database,
  officerId: number,
  kind: string,
  body: Readonly<Record<string, unknown>>,
): Promise<number> =>
  db.run(sql`select ${ledgerAppend(sql`${`officer/${officerId}`}::text`, kind, ledgerActor(actor), body, now())}`);

async function end(
  context: Context,
  db: Database,
  officerId: number,
  appointmentId: number,
  lastDay: string,
): Promise<void> {
  const ended = await db.maybe<{ title: string; operator: boolean }>(sql`
    update appointments a set valid_to = greatest(${lastDay}::date, a.valid_from - 1)
    from positions p where a.id = ${appointmentId} and a.officer_id = ${officerId} and p.id = a.position_id
      and (a.valid_to is null or a.valid_to > ${lastDay}::date)
    returning p.title_vi as title, 'operator' = any(p.roles) as operator`);
  if (!ended) throw new Refusal(problem(organisationErrors.changedMeanwhile));
  const today = localDateOf(context.now(), context.place.zone);
  // Who is operator from a later day on is none until then.
  if (ended.operator && !(await operatorRemains(db, today, { appointmentId })))
    throw new Refusal(problem(organisationErrors.lastOperator, 'valid_to'));
  await tell(context, db, officerId, 'officer.appointment-ended', { title: ended.title, to: lastDay });
}

/** Ends what an officer holds after a day; one that has not begun is as though it had never been. */
export async function endAppointment(
  context: Context,
  officerId: number,
  appointmentId: number,
  typed: Cells,
): Promise<Outcome<undefined>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  const lastDay = parseLocalDate(isoOf(typed['valid_to'] ?? ''));
  const problems = [
    ...(lastDay ? [] : [problem(organisationErrors.notDay, 'valid_to')]),
    ...(typed['confirm'] === 'true' ? [] : [problem(organisationErrors.confirmFirst, 'confirm')]),
  ];
  if (!lastDay || problems.length > 0) return refuse(...problems);
  try {
    await context.db.transaction(async (db) => {
      await lockDirectory(db);
      await end(context, db, officerId, appointmentId, lastDay);
    });
    await lookAnewAt(context.db, [officerId]);
    return succeed(undefined);
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}
