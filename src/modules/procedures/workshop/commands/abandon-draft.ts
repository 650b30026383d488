import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import type { Draft } from '../draft.ts';
import { errors } from '../errors.ts';

/** Gives a draft up, as it was seen; versions that were announced stay as they are. */
export async function abandonDraft(
  context: Context,
  { code, version }: Pick<Draft, 'code' | 'version'>,
): Promise<Outcome<undefined>> {
  const actor = ledgerActor(context.actor);
  const entry = ledgerAppend(`procedure/${code}`, 'procedure.draft-abandoned', actor, { version }, context.now());
  const gone = await context.db.maybe<{ number: number }>(sql`
    with gone as (delete from procedure_drafts where code = ${code} and version = ${version} returning code)
    select ${entry} as number from gone`);
  return gone ? succeed(undefined) : refuse(problem(errors.draftChanged));
}
