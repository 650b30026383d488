import sql from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import type { Procedure } from '../../../procedures/index.ts';
import { reasonProblems } from '../../rules/reason.ts';
import { counterErrors as errors } from '../errors.ts';
import { loadSlip } from './load-slip.ts';
import type { Slip } from './slip.ts';

/** What the officer says on a slip. */
export type SlipSaid = Pick<Slip, 'id' | 'kind' | 'papers' | 'reason'>;

/** Where, to whom and about what it is given. */
export type SlipAbout = Pick<Slip, 'unitId' | 'visitId' | 'applicant'> & { readonly procedure: Procedure };

/**
 * Gives form 02 or 03 to somebody at the counter whose application is not taken in (Decree 61/2018, art. 17); not once it was. The
 * same id makes it once, and what was printed is never changed by it.
 */
export async function makeSlip(
  context: Context & { readonly actor: Officer },
  { unitId, visitId, applicant, procedure: { definition } }: SlipAbout,
  { id, kind, papers, reason }: SlipSaid,
): Promise<Outcome<undefined>> {
  const wrong = reasonProblems(reason);
  if (wrong.length > 0) return refuse(...wrong);
  const { code: procedure, version } = definition;
  const asked = kind === 'supplement' ? papers : [];
  const now = context.now();
  const actor = ledgerActor(context.actor, unitId, 'reception');
  const body = { unit: unitId, visit: visitId ?? undefined, procedure, version, papers: asked, reason };
  const made = await context.db.maybe(sql`
    with open as (
      ${visitId === null ? sql`select null::uuid as id` : sql`select id from counter_visits where id = ${visitId} and received_at is null for update`}
    ), made as (
      insert into counter_slips (id, visit_id, unit_id, kind, applicant, procedure_code, procedure_version, papers, reason, made_at)
      select ${id}::uuid, id, ${unitId}::bigint, ${kind}::text, ${JSON.stringify(applicant)}::jsonb,
        ${procedure}::text, ${version}::int, ${[...asked]}::text[], ${reason.trim()}::text, ${timestamp(now)}::timestamptz from open
      on conflict (id) do nothing returning id
    )
    select ${ledgerAppend(sql`'counter-slip/' || made.id`, `counter.${kind}-given`, actor, body, now)} from made`);
  if (made) return succeed(undefined);
  const before = await loadSlip(context.db, id);
  if (!before) return refuse(problem(errors.changedMeanwhile));
  const isSame =
    before.visitId === visitId &&
    before.unitId === unitId &&
    before.applicant.fullName === applicant.fullName &&
    before.procedureCode === procedure &&
    before.kind === kind &&
    before.reason === reason.trim() &&
    before.papers.join() === asked.join();
  return isSame ? succeed(undefined) : refuse(problem(errors.slipMade, '/reason'));
}
