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
export type Standing = Pick<Said, 'paper' | 'held'> & {
  /** Of the application. */
  readonly key: string;
  readonly fileId: string;
  readonly fileName: string;
};

export type Saying = {
  /** `ownerKey` of whose papers they are. */
  readonly owner: string;
  readonly filing: Filing;
  /** Once it is filed. */
  readonly case?: { readonly id: number; readonly code: string } | undefined;
  /** Who says it; an officer at the counter writes down what the owner said there. */
  readonly actor: Actor;
  readonly unitId?: number;
  readonly said: readonly Said[];
};

/**
 * Writes down that owners let papers of theirs be used, each for one application, or hand in others and why (consent for one
 * purpose: Law on personal data protection). Said again, it stands as it was; with the case, it is bound to it.
 * @returns what stands: a paper that is not the owner's, was revoked or has no file is not among them
 */
export async function usePapers(db: Database, sayings: readonly Saying[], now: Instant): Promise<readonly Standing[]> {
  const rows = sayings.flatMap(rowsOf);
  if (rows.length === 0) return [];
  const at = sql`${timestamp(now)}::timestamptz`;
  return db.many<Standing>(sql`
    with said as materialized (
      select papers.id, papers.owner_id, papers.file_id, papers.file_name, said.*
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said (filing uuid, owner text, procedure text,
        "procedureName" text, "caseId" bigint, "caseCode" text, by jsonb, "heardBy" text, paper text, held uuid, "replacedWhy" text)
      join vault_papers as papers on papers.id = said.held
      where papers.owner_id = (select id from vault_owners where key = said.owner) and papers.file_id is not null
        and papers.revoked_at is null
    ), another as (
      update vault_uses set withdrawn_at = ${at} from said
      where filing_key = said.filing and vault_uses.owner_id = said.owner_id and vault_uses.paper = said.paper
        and withdrawn_at is null
        and (paper_id, coalesce(replaced_why, '')) <> (said.id, coalesce(said."replacedWhy", ''))
      returning vault_uses.id
    ), bound as (
      update vault_uses set case_id = said."caseId", case_code = said."caseCode" from said
      where filing_key = said.filing and vault_uses.owner_id = said.owner_id and vault_uses.paper = said.paper
        and withdrawn_at is null
        and (paper_id, coalesce(replaced_why, '')) = (said.id, coalesce(said."replacedWhy", ''))
      returning filing_key, vault_uses.paper, paper_id
    ), fresh as (
      insert into vault_uses (owner_id, paper_id, filing_key, procedure_code, procedure_name, paper, case_id, case_code, given_at,
        replaced_why, heard_by)
      select owner_id, id, filing, procedure, "procedureName", paper, "caseId", "caseCode", ${at}, "replacedWhy", "heardBy"
      from said
      where not exists (select from bound where filing_key = filing and bound.paper = said.paper)
        and (select count(*) from another) >= 0
      on conflict do nothing
      returning id, owner_id, filing_key, paper, paper_id, replaced_why, procedure_code, case_code
    ), told as (
      select filing_key, fresh.paper, paper_id, ledger_append('vault/' || fresh.owner_id,
        case when replaced_why is null then 'vault.consent-given' else 'vault.paper-replaced' end, said.by,
        jsonb_strip_nulls(jsonb_build_object('use', fresh.id, 'paper', paper_id, 'procedure', procedure_code, 'case', case_code,
          'why', replaced_why)), ${at})
      from fresh join said on filing = filing_key and said.paper = fresh.paper and said.id = paper_id
    )
    select filing as key, paper, id as held, file_id as "fileId", file_name as "fileName" from said
    where (filing, paper, id) in (select filing_key, paper, paper_id from told union all select * from bound)`);
}

/** A row for each paper that something is said of, once. */
const rowsOf = ({ owner, filing: { key, procedure }, case: filed, actor, unitId, said }: Saying) =>
  [...new Map(said.map((each) => [each.paper, each])).values()].map((each) => ({
    ...each,
    filing: key,
    owner,
    procedure: procedure.code,
    procedureName: procedure.name,
    caseId: filed?.id,
    caseCode: filed?.code,
    by: ledgerActor(actor, unitId),
    heardBy: actor.kind === 'officer' ? actor.fullName : undefined,
  }));
