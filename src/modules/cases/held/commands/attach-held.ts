import sql from 'sql-template-tag';
import type { Actor } from '../../../../kernel/access/actor.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { Refusal } from '../../../../kernel/errors/problem.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { ProcedureDefinition } from '../../../procedures/index.ts';
import { usePapers, type Said } from '../../../vault/index.ts';
import { heldGone } from '../rules/held-gone.ts';

export type HeldOfCase = {
  /** `ownerKey` of the applicant. */
  readonly owner: string;
  readonly key: string;
  readonly definition: ProcedureDefinition;
  readonly held: readonly Said[];
  readonly actor: Actor;
  readonly unitId?: number;
};

/**
 * Gives a case just written the papers of its applicant's vault, with their consent bound to it. Call it in the transaction that
 * writes the case.
 * @throws Refusal when a paper was revoked in this very moment
 */
export async function attachHeld(
  transaction: Database,
  made: { readonly id: number; readonly code: string },
  { owner, key, definition, held, actor, unitId }: HeldOfCase,
  now: Instant,
): Promise<void> {
  const filing = { key, procedure: { code: definition.code, name: definition.name.vi } };
  const standing = await usePapers(transaction, { owner, filing, case: made, actor, unitId }, held, now);
  const consents = held.filter(({ replacedWhy }) => replacedWhy === undefined);
  const used = standing.filter(({ paper }) => consents.some((each) => each.paper === paper));
  const gone = consents.filter(({ paper }) => !used.some((each) => each.paper === paper));
  if (gone.length > 0) throw new Refusal(...gone.map(({ paper }) => heldGone(definition, paper)));
  if (used.length === 0) return;
  await transaction.run(sql`
    insert into case_held_papers (case_id, paper, vault_paper_id, file_id, name, added_at)
    select ${made.id}::bigint, paper, held, "fileId", "fileName", ${timestamp(now)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify([...new Map(used.map((each) => [each.paper, each])).values()])}::jsonb) as used (paper text, held uuid, "fileId" uuid, "fileName" text)
    on conflict (case_id, paper) do update set vault_paper_id = excluded.vault_paper_id, file_id = excluded.file_id,
      name = excluded.name, added_at = excluded.added_at, withdrawn_at = null`);
}
