import sql from 'sql-template-tag';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import { postsNear } from '../queries/posts-near.ts';
import type { OfficerContext } from './register-certificate.ts';

/** Gives an agency's seal to a position of it to keep (Decree 30/2020, art. 32). Done again, it changes nothing. */
export async function nameKeeper(
  context: OfficerContext,
  unitId: number,
  positionId: number,
): Promise<Outcome<undefined>> {
  const posts = await postsNear(context, unitId);
  if (!posts.some((post) => post.positionId === positionId))
    return refuse(problem(errors.positionUnchosen, '/position'));
  const now = context.now();
  const append = ledgerAppend(
    `seal/${unitId}`,
    'seal.keeper-named',
    ledgerActor(context.actor, unitId),
    { positionId },
    now,
  );
  await context.db.run(sql`
    with named as (
      insert into signing_keepers (unit_id, position_id, named_at) values (${unitId}, ${positionId}, ${timestamp(now)})
      on conflict do nothing returning unit_id
    )
    select ${append} from named`);
  return succeed(undefined);
}

/** Takes the seal back from a position; while nobody keeps it the head does. */
export async function removeKeeper(
  context: OfficerContext,
  unitId: number,
  positionId: number,
): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor, unitId);
  const append = ledgerAppend(`seal/${unitId}`, 'seal.keeper-removed', actor, { positionId }, context.now());
  await context.db.run(sql`
    with removed as (
      delete from signing_keepers where unit_id = ${unitId} and position_id = ${positionId} returning unit_id
    )
    select ${append} from removed`);
  return succeed(undefined);
}
