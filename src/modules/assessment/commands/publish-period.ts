import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { figuresOf } from '../queries/figures.ts';
import { boundsOf, periodAfter, periodBefore, periodText, type Period } from '../rules/period.ts';
import { publishedOf } from '../rules/published.ts';

type OfficerContext = Context & { readonly actor: Officer };

/** Whether a period may be made public: quarters and years that are over (Circular 01/2018, art. 15). */
export const isOver = ({ place, now }: Pick<Context, 'place' | 'now'>, period: Period): boolean =>
  now() >= boundsOf(periodAfter(period), place.zone, now()).from;

/**
 * Makes the figures of a period public as they are now.
 * @param version of the publication that the leader saw; 0 where there was none
 */
export async function publishPeriod(
  context: OfficerContext,
  period: Period,
  version: number,
): Promise<Outcome<undefined>> {
  if (period.kind === 'month') return refuse(problem(errors.periodUnknown));
  if (!isOver(context, period)) return refuse(problem(errors.periodRuns));
  const figures = publishedOf(await figuresOf(context, period), await figuresOf(context, periodBefore(period)));
  const name = periodText(period);
  const at = timestamp(context.now());
  return told(
    context,
    name,
    'assessment.published',
    sql`insert into assessment_publications as so_far (period, published_at, published_by, figures)
      select ${name}, ${at}, ${context.actor.officerId}, ${JSON.stringify(figures)}::jsonb
      where ${version}::int = 0 or exists (select from assessment_publications where period = ${name})
      on conflict (period) do update set published_at = excluded.published_at, published_by = excluded.published_by,
        figures = excluded.figures, version = so_far.version + 1, withdrawn_at = null
      where so_far.version = ${version}`,
  );
}

/** Takes a period back from the public; its figures can be made public again. */
export const withdrawPeriod = (context: OfficerContext, period: Period, version: number): Promise<Outcome<undefined>> =>
  told(
    context,
    periodText(period),
    'assessment.withdrawn',
    sql`update assessment_publications set withdrawn_at = ${timestamp(context.now())}, version = version + 1
      where period = ${periodText(period)} and version = ${version} and withdrawn_at is null`,
  );

async function told(
  context: OfficerContext,
  period: string,
  kind: string,
  statement: ReturnType<typeof sql>,
): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor);
  const done = await context.db.maybe(sql`
    with changed as (${statement} returning period, version)
    select ${ledgerAppend(sql`'assessment/' || period`, kind, actor, { period }, context.now())} as number from changed`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}
