import sql, { type Sql } from 'sql-template-tag';
import type { Role } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, Refusal, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { lookAnewAt } from '../../../kernel/web/look-anew-at.ts';
import { lockDirectory } from '../commands/lock-directory.ts';
import { errors } from '../errors.ts';
import { organisationErrors } from '../organisation-errors.ts';
import { mayImport } from '../policy.ts';
import { operatorRemains } from '../queries/officer-details.ts';
import { roles } from '../rules/check-officers.ts';
import { isoOf } from '../rules/typed-day.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { positionErrors } from './errors.ts';
import { positionDetails, type PositionDetails } from './position.ts';

const longestTitle = 200;

/** Gives a position another title or other powers, for everybody who holds it, from now on. @param typed with `seen` */
export const changePosition = (context: Context, id: number, typed: Cells): Promise<Outcome<undefined>> =>
  edit(context, id, typed, async (db, before) => {
    const held = rolesOf(typed);
    const [vi = '', en = ''] = [typed['title_vi'], typed['title_en']];
    const problems = [
      ...titleProblems('title_vi', vi),
      ...titleProblems('title_en', en),
      ...(held.length > 0 ? [] : [problem(positionErrors.roleMissing, 'roles')]),
      ...((await isTaken(db, before, vi)) ? [problem(positionErrors.positionTaken, 'title_vi', { title: vi })] : []),
    ];
    const coversBelow = typed['covers_below'] === 'yes';
    return {
      problems,
      set: sql`title_vi = ${vi}, title_en = ${en}, roles = ${[...held]}::text[], covers_below = ${coversBelow}`,
      kind: 'position.changed',
      body: { position: id, name: vi, before: before.title.vi, roles: held, rolesBefore: before.roles, coversBelow },
      atRole: 'roles',
    };
  });

/** Abolishes a position after a day on which nobody holds it any more. @param typed with `seen`, `valid_to` and `confirm` */
export const abolishPosition = (context: Context, id: number, typed: Cells): Promise<Outcome<undefined>> =>
  edit(context, id, typed, async (_db, before) => {
    const day = parseLocalDate(isoOf(typed['valid_to'] ?? ''));
    const later = day ? before.holders.filter(({ validTo }) => validTo === null || validTo > day) : [];
    const names = later.map(({ fullName }) => fullName).join(', ');
    const start = formatDate(before.validFrom, context.language);
    const problems = [
      ...(day ? [] : [problem(organisationErrors.notDay, 'valid_to')]),
      ...(day && day < before.validFrom ? [problem(positionErrors.positionYoung, 'valid_to', { start })] : []),
      ...(later.length > 0 ? [problem(positionErrors.positionHeld, 'valid_to', { names })] : []),
      ...(typed['confirm'] === 'true' ? [] : [problem(organisationErrors.confirmFirst, 'confirm')]),
    ];
    return {
      problems,
      set: sql`valid_to = ${day}::date`,
      kind: 'position.abolished',
      body: { position: id, name: before.title.vi, to: day ?? '' },
      atRole: 'valid_to',
    };
  });

/** Takes back that a position was abolished. @param typed with `seen` */
export const restorePosition = (context: Context, id: number, typed: Cells): Promise<Outcome<undefined>> =>
  edit(context, id, typed, async (_db, before) => ({
    problems: [],
    set: sql`valid_to = null`,
    kind: 'position.restored',
    body: { position: id, name: before.title.vi },
    atRole: 'valid_to',
  }));

type Edit = {
  readonly problems: readonly Problem[];
  readonly set: Sql;
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Where it is said that the last operator would be gone. */
  readonly atRole: string;
};

/** One change under the directory's lock, with its entry in the unit's stream; what its holders may do is asked anew. */
async function edit(
  context: Context,
  id: number,
  typed: Cells,
  change: (db: Database, before: PositionDetails) => Promise<Edit>,
): Promise<Outcome<undefined>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  const today = localDateOf(context.now(), context.place.zone);
  try {
    const holders = await context.db.transaction(async (db) => {
      await lockDirectory(db);
      const before = await positionDetails(db, id, today);
      if (!before || before.seen !== typed['seen']) throw new Refusal(problem(organisationErrors.changedMeanwhile));
      const { problems, set, kind, body, atRole } = await change(db, before);
      if (problems.length > 0) throw new Refusal(...problems);
      await db.run(sql`update positions set ${set} where id = ${id}`);
      if (before.roles.includes('operator') && !(await operatorRemains(db, today, {})))
        throw new Refusal(problem(organisationErrors.lastOperator, atRole));
      const stream = sql`${`unit/${before.unitKey}`}::text`;
      await db.run(sql`select ${ledgerAppend(stream, kind, ledgerActor(context.actor), body, context.now())}`);
      return before.holders;
    });
    await lookAnewAt(
      context.db,
      holders.map(({ officerId }) => officerId),
    );
    return succeed(undefined);
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

const rolesOf = (typed: Cells): readonly Role[] => {
  const ticked = new Set((typed['roles'] ?? '').split(' '));
  return roles.filter((role) => ticked.has(role));
};

const titleProblems = (field: string, title: string): readonly Problem[] =>
  title === ''
    ? [problem(errors.required, field)]
    : title.length > longestTitle
      ? [problem(errors.tooLong, field, { limit: longestTitle })]
      : [];

/** Whether another position of the unit's line has the title from the same day on: files could not tell them apart. */
async function isTaken(db: Database, { id, lineId, validFrom }: PositionDetails, title: string): Promise<boolean> {
  const other = await db.maybe(sql`
    select from positions p join units u on u.id = p.unit_id
    where u.line_id = ${lineId} and p.id <> ${id} and p.title_vi = ${title} and p.valid_from = ${validFrom}::date limit 1`);
  return other !== undefined;
}
