import sql from 'sql-template-tag';
import type { Actor } from '../../../../kernel/access/actor.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import { timestamp } from '../../../../kernel/database/timestamp.ts';
import { Refusal } from '../../../../kernel/errors/problem.ts';
import type { Instant } from '../../../../kernel/time.ts';
import type { ProcedureDefinition } from '../../../procedures/index.ts';
import { usePapers, type Said, type Standing } from '../../../vault/index.ts';
import { heldGone } from '../rules/held-gone.ts';

export type HeldOfCase = {
  readonly made: { readonly id: number; readonly code: string };
  /** `ownerKey` of the applicant. */
  readonly owner: string;
  readonly key: string;
  readonly definition: ProcedureDefinition;
  readonly held: readonly Said[];
  readonly actor: Actor;
  readonly unitId?: number;
};

/**
 * Gives cases just written the papers of their applicants' vaults, each with the consent bound to it. Call it in the transaction
 * that writes the cases.
 * @throws Refusal when a paper was revoked in this very moment
 */
export async function attachHeld(transaction: Database, cases: readonly HeldOfCase[], now: Instant): Promise<void> {
  const sayings = cases.map(({ made, key, definition, held: said, ...rest }) => ({
    ...rest,
    filing: { key, procedure: { code: definition.code, name: definition.name.vi } },
    case: made,
    said,
  }));
  const standing = await usePapers(transaction, sayings, now);
  const used = cases.flatMap((each) => usedFor(each, standing));
  if (used.length === 0) return;
  await transaction.run(sql`
    insert into case_held_papers (case_id, paper, vault_paper_id, file_id, name, added_at)
    select "caseId", paper, held, "fileId", "fileName", ${timestamp(now)}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(used)}::jsonb)
      as used ("caseId" bigint, paper text, held uuid, "fileId" uuid, "fileName" text)
    on conflict (case_id, paper) do update set vault_paper_id = excluded.vault_paper_id, file_id = excluded.file_id,
      name = excluded.name, added_at = excluded.added_at, withdrawn_at = null`);
}

/** The papers that stand for a case; those handed in anew are not among them. */
function usedFor({ made, key, definition, held }: HeldOfCase, standing: readonly Standing[]) {
  const consents = held.filter(({ replacedWhy }) => replacedWhy === undefined);
  const used = standing.filter((each) => each.key === key && consents.some(({ paper }) => paper === each.paper));
  const gone = consents.filter(({ paper }) => !used.some((each) => each.paper === paper));
  if (gone.length > 0) throw new Refusal(...gone.map(({ paper }) => heldGone(definition, paper)));
  return used.map((each) => ({ ...each, caseId: made.id }));
}
