import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import { timestamp } from '../../../kernel/database/timestamp.ts';
import type { Place } from '../../../kernel/place.ts';
import type { Instant } from '../../../kernel/time.ts';
import { readPaperTypes } from '../../procedures/index.ts';
import { lastValidDay } from '../rules/last-valid-day.ts';
import type { PaperToKeep } from '../vault-paper.ts';

/**
 * Puts papers into the stores of their owners, each with its entry in the ledger. One that came from the same origin before is
 * there already: kept again, nothing happens.
 * @returns ids of the papers that are new
 */
export async function keepPapers(
  { db, place }: { readonly db: Database; readonly place: Place },
  papers: readonly PaperToKeep[],
  actor: LedgerActor,
  now: Instant,
): Promise<readonly string[]> {
  if (papers.length === 0) return [];
  const types = readPaperTypes(place);
  const rows = JSON.stringify(
    papers.map((paper) => ({
      ...paper,
      validTo: lastValidDay(paper, types.get(paper.type)),
      name: paper.name ?? '',
      ...attestedOf(paper),
    })),
  );
  const body = sql`jsonb_strip_nulls(jsonb_build_object('paper', id, 'type', type, 'source', source, 'case', case_code))`;
  const kept = await db.many<{ id: string }>(sql`
    with given as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as given (owner text, type text, name text, number text, issuer text,
        "issuedOn" date, "validTo" date, source text, "caseCode" text, origin text, "fileId" uuid, "fileName" text,
        register text, "attestedAt" timestamptz, "reuseTo" date)
    ), made as (
      insert into vault_owners (key) select distinct owner from given order by owner on conflict (key) do nothing returning id, key
    ), owners as (
      select id, key from made union all select id, key from vault_owners where key = any(array(select owner from given))
    ), kept as (
      insert into vault_papers (owner_id, type, name, number, issuer, issued_on, valid_to, source, case_code, origin, file_id,
        file_name, kept_at, register, attested_at, reuse_to)
      select owners.id, type, name, number, issuer, "issuedOn", "validTo", source, "caseCode", origin, "fileId", "fileName",
        ${timestamp(now)}::timestamptz, register, "attestedAt", "reuseTo"
      from given join owners on owners.key = given.owner
      on conflict (origin) do nothing
      returning id, owner_id, type, source, case_code
    )
    select id, ledger_append('vault/' || owner_id, 'vault.paper-kept', ${JSON.stringify(actor)}::jsonb, ${body},
      ${timestamp(now)}::timestamptz) from kept`);
  return kept.map(({ id }) => id);
}

const attestedOf = ({ attested }: PaperToKeep) =>
  attested && { register: attested.register, attestedAt: timestamp(attested.at), reuseTo: attested.reuseTo };
