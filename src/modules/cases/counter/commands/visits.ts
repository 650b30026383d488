import { randomUUID } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import type { Submitter } from '../../case.ts';
import { counterErrors as errors } from '../errors.ts';
import type { Dossier, Holder, Visit, VisitTicket } from '../visit.ts';

type Begun = {
  readonly unitId: number;
  readonly holder: Holder;
  readonly submitter: Submitter | undefined;
  readonly ticket: VisitTicket | undefined;
};

/** Begins a visit for whoever stands at the counter. It is a draft: nothing of it is told before it is received. */
export async function beginVisit(
  context: Context & { readonly actor: Officer },
  id: string,
  { unitId, holder, submitter, ticket }: Begun,
): Promise<void> {
  await context.db.run(sql`
    insert into counter_visits (id, unit_id, officer_id, holder, submitter, ticket, started_at)
    values (${id}, ${unitId}, ${context.actor.officerId}, ${json(holder)}, ${submitter ? json(submitter) : null},
      ${ticket ? json(ticket) : null}, ${timestamp(context.now())})
    on conflict (id) do nothing`);
}

/** Corrects who it is. */
export const changeHolder = (
  context: Context,
  visit: Visit,
  { holder, submitter }: Pick<Begun, 'holder' | 'submitter'>,
): Promise<Outcome<undefined>> =>
  change(context, visit, sql`holder = ${json(holder)}, submitter = ${submitter ? json(submitter) : null}`);

/** A dossier of a procedure, with nothing in it yet. */
export const emptyDossier = (fields: Pick<Dossier, 'procedure' | 'unitId' | 'variant' | 'feeDong'>): Dossier => ({
  key: randomUUID(),
  summary: '',
  papers: [],
  scans: [],
  sets: 1,
  receipt: undefined,
  delivery: 'counter',
  postalAddress: undefined,
  ...fields,
});

/** Writes what the visit holds in place of what it held. */
export const writeDossiers = (
  context: Context,
  visit: Visit,
  dossiers: readonly Dossier[],
): Promise<Outcome<undefined>> => change(context, visit, sql`dossiers = ${json(dossiers)}`);

/** Forgets a visit that came to nothing. */
export async function discardVisit({ db }: Context, { id }: Visit): Promise<void> {
  await db.run(sql`delete from counter_visits where id = ${id} and received_at is null`);
}

async function change({ db }: Context, { id, version }: Visit, set: Sql): Promise<Outcome<undefined>> {
  const changed = await db.run(sql`
    update counter_visits set ${set}, version = version + 1
    where id = ${id} and version = ${version} and received_at is null`);
  return changed === 1 ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}

const json = (value: unknown): Sql => sql`${JSON.stringify(value)}::jsonb`;
