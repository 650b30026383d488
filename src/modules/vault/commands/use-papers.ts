import sql from 'sql-template-tag';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Filing, ReplaceReason } from '../vault-use.ts';

/** What is said of one paper: the code that the procedure gives it, and the paper of the vault that was put forward. */
export type Said = { readonly paper: string; readonly held: string; readonly replacedWhy?: ReplaceReason };

/** What was said and stands, with the file of the paper. */
export type Standing = Pick<Said, 'paper' | 'held'> & { readonly fileId: string; readonly fileName: string };

export type SayingOf = {
  /** `ownerKey` of whose papers they are. */
  readonly owner: string;
  readonly filing: Filing;
  /** Once it is filed. */
  readonly case?: { readonly id: number; readonly code: string } | undefined;
  /** Who says it; an officer at the counter writes down what the owner said there. */
  readonly actor: Actor;
  readonly unitId?: number;
};

/**
 * Writes down that an owner lets papers of theirs be used for one application, or hands in others and why (consent for one
 * purpose: Law on personal data protection). Said again, it stands as it was; with the case, it is bound to it.
 * @returns what stands for this application: a paper that is not the owner's, was revoked or has no file is not among them
 */
export async function usePapers(
  db: Database,
  { owner, filing, case: filed, actor, unitId }: SayingOf,
  said: readonly Said[],
  now: Instant,
): Promise<readonly Standing[]> {
  if (said.length === 0) return [];
  const at = sql`${timestamp(now)}::timestamptz`;
  const by = JSON.stringify(ledgerActor(actor, unitId));
  const heardBy = actor.kind === 'officer' ? actor.fullName : null;
  return db.many<Standing>(sql`
    with said as materialized (
      select papers.id, papers.owner_id, papers.file_id, papers.file_name, said.paper, said."replacedWhy"
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as said (paper text, held uuid, "replacedWhy" text)
      join vault_papers as papers on papers.id = said.held
      where papers.owner_id = (select id from vault_owners where key = ${owner}) and papers.file_id is not null
        and papers.revoked_at is null
    ), another as (
      update vault_uses set withdrawn_at = ${at} from said
      where filing_key = ${filing.key}::uuid and vault_uses.paper = said.paper and withdrawn_at is null
        and (paper_id, coalesce(replaced_why, '')) <> (said.id, coalesce(said."replacedWhy", ''))
      returning vault_uses.id
    ), bound as (
      update vault_uses set case_id = ${filed?.id ?? null}::bigint, case_code = ${filed?.code ?? null} from said
      where filing_key = ${filing.key}::uuid and vault_uses.paper = said.paper and withdrawn_at is null
        and (paper_id, coalesce(replaced_why, '')) = (said.id, coalesce(said."replacedWhy", ''))
      returning vault_uses.paper, paper_id
    ), fresh as (
      insert into vault_uses (owner_id, paper_id, filing_key, procedure_code, procedure_name, paper, case_id, case_code, given_at,
        replaced_why, heard_by)
      select owner_id, id, ${filing.key}::uuid, ${filing.procedure.code}, ${filing.procedure.name}, paper,
        ${filed?.id ?? null}::bigint, ${filed?.code ?? null}, ${at}, "replacedWhy", ${heardBy}
      from said where paper not in (select paper from bound) and (select count(*) from another) >= 0
      on conflict do nothing
      returning id, owner_id, paper_id, replaced_why, case_code
    ), told as (
      select paper_id, ledger_append('vault/' || owner_id,
        case when replaced_why is null then 'vault.consent-given' else 'vault.paper-replaced' end, ${by}::jsonb,
        jsonb_strip_nulls(jsonb_build_object('use', id, 'paper', paper_id, 'procedure', ${filing.procedure.code}::text,
          'case', case_code, 'why', replaced_why)), ${at}) from fresh
    )
    select paper, id as held, file_id as "fileId", file_name as "fileName" from said
    where id in (select paper_id from told union all select paper_id from bound)`);
}
