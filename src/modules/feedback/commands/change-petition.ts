import sql, { join, type Sql } from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { errors } from '../errors.ts';
import type { Petition } from '../petition.ts';
import { canNow } from '../policy.ts';
import type { PetitionAct } from '../rules/petition-acts.ts';

type Change = {
  /** Assignments such as `status = 'asked'`. */
  readonly set: readonly Sql[];
  readonly kind: string;
  /** Nothing of what the author wrote, and no personal number: it is kept for ever. */
  readonly body?: Readonly<Record<string, unknown>>;
};

/** Says what stands against an act now, or undefined. */
export const objection = (act: PetitionAct, context: Context, petition: Petition): Problem | undefined =>
  canNow(act, context.actor, petition) ? undefined : problem(errors.notNow);

/** Writes a change with its ledger entry in one statement; refuses when somebody changed the petition since it was read. */
export async function changePetition(
  context: Context,
  petition: Petition,
  { set, kind, body = {} }: Change,
): Promise<Outcome<undefined>> {
  const entry = ledgerAppend(
    sql`'petition/' || id`,
    kind,
    ledgerActor(context.actor, petition.unitId),
    body,
    context.now(),
  );
  const done = await context.db.maybe(sql`
    with changed as (
      update petitions set ${join(set, ', ')}, version = version + 1
      where id = ${petition.id} and version = ${petition.version} returning id
    )
    select ${entry} as number from changed`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}

const mostCharacters = 4000;

/** Checks a text that somebody must give. @param field JSON pointer */
export function textProblems(text: string, field: string): readonly Problem[] {
  if (text.trim() === '') return [problem(errors.textMissing, field)];
  return text.length > mostCharacters ? [problem(errors.textTooLong, field, { most: mostCharacters })] : [];
}
