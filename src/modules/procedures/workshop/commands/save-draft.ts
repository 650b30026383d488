import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { isStorable } from '../../../../kernel/web/read-body.ts';
import type { Draft } from '../draft.ts';
import { errors } from '../errors.ts';
import type { Json } from '../json.ts';

const largestBytes = 2_000_000;

/**
 * Keeps a draft as it is now, complete or not; refuses when somebody saved it since it was read.
 * @param at pointer of the part that was changed
 */
export async function saveDraft(
  context: Context,
  { code, version }: Pick<Draft, 'code' | 'version'>,
  definition: Json,
  at: string,
): Promise<Outcome<undefined>> {
  const json = JSON.stringify(definition);
  if (!isStorable(definition) || json.length > largestBytes) return refuse(problem(errors.draftTooLarge));
  const actor = ledgerActor(context.actor);
  const entry = ledgerAppend(`procedure/${code}`, 'procedure.draft-saved', actor, { part: at }, context.now());
  const saved = await context.db.maybe<{ number: number }>(sql`
    with saved as (
      update procedure_drafts set definition = ${json}::jsonb, version = version + 1,
        saved_at = ${new Date(context.now())}, saved_by = ${actor.name}
      where code = ${code} and version = ${version} returning code
    ) select ${entry} as number from saved`);
  return saved ? succeed(undefined) : refuse(problem(errors.draftChanged));
}
