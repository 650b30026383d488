import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../../kernel/errors/problem.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { formatDate } from '../../../../kernel/text/formats.ts';
import { parseLocalDate } from '../../../../kernel/time.ts';
import { organisationErrors } from '../../organisation-errors.ts';
import { mayImport } from '../../policy.ts';
import { allAreas, allSuccessions } from '../../queries/areas.ts';
import { allUnitRows } from '../../queries/all-unit-rows.ts';
import { isoOf } from '../../rules/typed-day.ts';
import type { Cells } from '../../rules/unit-cells.ts';
import { mergerErrors } from '../errors.ts';
import { emptyPlan, type Merger, type MergerPlan, type MergerState, type MergerTask } from '../merger.ts';
import { proposePlan } from '../rules/propose-plan.ts';

/**
 * Begins the plan of a merger.
 * @param typed name, decision, day as people type it; `begin`: `areas` for a proposal from the successions of areas
 * @returns the number of the merger
 */
export async function startMerger(context: Context, typed: Cells): Promise<Outcome<number>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  const { title = '', decision = '' } = typed;
  const effectiveOn = parseLocalDate(isoOf(typed['effective_on'] ?? ''));
  const tooLong = [...lengthProblems(title, 'title'), ...lengthProblems(decision, 'decision')];
  if (title === '' || !effectiveOn || tooLong.length > 0)
    return refuse(
      ...(title === '' ? [problem(mergerErrors.noTitle, 'title')] : []),
      ...tooLong,
      ...(effectiveOn ? [] : [problem(mergerErrors.noDay, 'effective_on')]),
    );
  const { db, now } = context;
  const proposes = typed['begin'] === 'areas';
  const plan = proposes
    ? proposePlan(effectiveOn, await allUnitRows(db), await allAreas(db), await allSuccessions(db))
    : emptyPlan;
  if (proposes && plan.ways.length === 0) {
    const day = formatDate(effectiveOn, context.language);
    return refuse(problem(mergerErrors.nothingProposed, 'begin', { day }));
  }
  const body = { title, effectiveOn, units: plan.ways.length };
  const entry = ledgerAppend(sql`'merger/' || id`, 'merger.planned', ledgerActor(context.actor), body, now());
  const made = await db.one<{ id: number }>(sql`
    with made as (
      insert into unit_mergers (title, decision, effective_on, plan, created_at)
      values (${title}, ${decision}, ${effectiveOn}, ${JSON.stringify(plan)}, ${timestamp(now())})
      returning id
    )
    select id, ${entry} from made`);
  return succeed(made.id);
}

const mostCharacters = 200;

/** A text longer than is kept, counted in characters as people see them. */
function lengthProblems(text: string, field: string): readonly Problem[] {
  const n = Array.from(text).length;
  return n > mostCharacters ? [problem(mergerErrors.tooLong, field, { most: mostCharacters, n })] : [];
}

/** What a change of a merger writes: its plan, its state, or what is to be done. */
type Change = {
  readonly kind: string;
  readonly plan?: MergerPlan;
  readonly state?: MergerState;
  /** Null cancels what waits. */
  readonly task?: MergerTask | null;
};

async function write(context: Context, merger: Merger, version: number, change: Change): Promise<Outcome<undefined>> {
  if (!mayImport(context.actor, undefined)) return refuse(problem(requestErrors.notAllowed));
  const actor = ledgerActor(context.actor);
  const { kind, plan = merger.plan, state = merger.state, task = merger.task } = change;
  const body = { ...(change.task ? { task: change.task } : {}), ...(change.plan ? { units: plan.ways.length } : {}) };
  const done = await context.db.maybe(sql`
    with changed as (
      update unit_mergers set plan = ${JSON.stringify(plan)}, state = ${state}, task = ${task},
        asked_by = ${JSON.stringify(actor)}, version = version + 1
      where id = ${merger.id} and version = ${version} returning id
    )
    select ${ledgerAppend(sql`'merger/' || id`, kind, actor, body, context.now())} from changed`);
  return done ? succeed(undefined) : refuse(problem(organisationErrors.changedMeanwhile));
}

const notYet = (): Promise<Outcome<undefined>> => Promise.resolve(refuse(problem(mergerErrors.notYet)));

/** Another plan, while nothing was done yet. */
export const changePlan = (
  context: Context,
  merger: Merger,
  version: number,
  plan: MergerPlan,
): Promise<Outcome<undefined>> =>
  merger.state === 'draft' && merger.task === null
    ? write(context, merger, version, { kind: 'merger.plan-changed', plan })
    : notYet();

/** Has the job rehearse, carry out, or put back. @param sure the box was ticked; a rehearsal harms nothing and needs none */
export function askForWork(
  context: Context,
  merger: Merger,
  version: number,
  task: MergerTask,
  sure: boolean,
): Promise<Outcome<undefined>> {
  const fits = task === 'put-back' ? merger.state === 'done' : merger.state === 'draft';
  if (!fits || merger.task !== null) return notYet();
  if (task !== 'rehearse' && !sure)
    return Promise.resolve(refuse(problem(organisationErrors.confirmFirst, `sure-${task}`)));
  return write(context, merger, version, { kind: 'merger.asked', task });
}

/** Takes back what waits for its day. */
export const cancelWork = (context: Context, merger: Merger, version: number): Promise<Outcome<undefined>> =>
  merger.task !== null && merger.progress === null
    ? write(context, merger, version, { kind: 'merger.cancelled', task: null })
    : notYet();

/** Makes a merger final: it cannot be undone any more. */
export function confirmMerger(
  context: Context,
  merger: Merger,
  version: number,
  sure: boolean,
): Promise<Outcome<undefined>> {
  if (merger.state !== 'done' || merger.task !== null) return notYet();
  if (!sure) return Promise.resolve(refuse(problem(organisationErrors.confirmFirst, 'sure-confirm')));
  return write(context, merger, version, { kind: 'merger.confirmed', state: 'confirmed' });
}

/** Puts a plan aside that is not wanted any more. */
export const dropMerger = (context: Context, merger: Merger, version: number): Promise<Outcome<undefined>> =>
  merger.state === 'draft' && merger.task === null
    ? write(context, merger, version, { kind: 'merger.dropped', state: 'dropped' })
    : notYet();
