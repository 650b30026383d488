import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Instant } from '../../../../kernel/time.ts';
import { vaultPapers } from '../../queries/held-papers.ts';
import type { VaultPaper } from '../../vault-paper.ts';
import type { LookOutcome } from '../register-look.ts';

/** What an officer's latest look at a paper's register, for one case, came to. */
export type Recheck = {
  readonly at: Instant;
  readonly officer: string;
  readonly outcome: LookOutcome;
  /** The register attests the paper under the same number still. */
  readonly stands: boolean;
};

/** A paper that a register attested, whose it is, and whether it was asked about anew for a case. */
export type AttestedPaperOfCase = {
  readonly paper: VaultPaper;
  /** `ownerKey`. */
  readonly owner: string;
  readonly recheck: Recheck | undefined;
  /** The latest answer of the register for the case no longer attests it. */
  readonly isGone: boolean;
};

type Row = {
  id: string;
  owner: string;
  at: Instant | null;
  officer: string | null;
  outcome: LookOutcome | null;
  stands: boolean | null;
  gone: boolean;
};

/** Whether a look, by its id, found the paper `p` under the same number. */
const found = (look: Sql): Sql =>
  sql`exists (select from vault_papers as now where now.origin = 'register/' || ${look} || '/' || p.type || '/' || p.number)`;

/** Those of some papers that registers attested, as they stand for a case. */
export async function attestedPapers(
  db: Database,
  ids: readonly string[],
  caseId: number,
): Promise<readonly AttestedPaperOfCase[]> {
  if (ids.length === 0) return [];
  const rows = await db.many<Row>(sql`
    select p.id, vault_owners.key as owner, latest.at, latest.officer_name as officer,
      coalesce(latest.outcome, case when latest.id is not null then 'unavailable' end) as outcome, ${found(sql`latest.id`)} as stands,
      answered.id is not null and not ${found(sql`answered.id`)} as gone
    from vault_papers as p join vault_owners on vault_owners.id = p.owner_id
    left join lateral (
      select id, at, officer_name, outcome from vault_register_looks
      where case_id = ${caseId} and officer_id is not null and register = p.register and p.type = any(kinds)
      order by number desc limit 1
    ) as latest on true
    left join lateral (
      select id from vault_register_looks
      where case_id = ${caseId} and officer_id is not null and register = p.register and p.type = any(kinds)
        and outcome in ('found', 'nothing')
      order by number desc limit 1
    ) as answered on true
    where p.id = any(${[...ids]}::uuid[]) and p.source = 'register'`);
  const papers = await vaultPapers(db, sql`id = any(${rows.map(({ id }) => id)}::uuid[])`);
  return papers.flatMap((paper) => {
    const row = rows.find(({ id }) => id === paper.id);
    return row ? [{ paper, owner: row.owner, recheck: recheckIn(row), isGone: row.gone }] : [];
  });
}

const recheckIn = ({ at, officer, outcome, stands }: Row): Recheck | undefined =>
  at === null || outcome === null ? undefined : { at, officer: officer ?? '', outcome, stands: stands ?? false };
