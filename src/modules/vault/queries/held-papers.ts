import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import { together } from '../../../kernel/database/together.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { PaperType } from '../../procedures/index.ts';
import { paperState } from '../rules/paper-state.ts';
import type { Attested, PaperSource, VaultPaper } from '../vault-paper.ts';

type Row = {
  id: string;
  owner_id: number;
  type: string;
  name: string;
  number: string | null;
  issuer: string | null;
  issued_on: LocalDate | null;
  valid_to: LocalDate | null;
  source: PaperSource;
  case_code: string | null;
  file_id: string | null;
  file_name: string;
  kept_at: Instant;
  signed_at: Instant | null;
  signed_by: string | null;
  revoked_at: Instant | null;
  revoked_why: string | null;
  replaced: boolean;
  register: string | null;
  attested_at: Instant | null;
  reuse_to: LocalDate | null;
};

const columns = sql`id, owner_id, type, name, number, issuer, issued_on, valid_to, source, case_code, file_id, file_name, kept_at,
  signed_at, signed_by, revoked_at, revoked_why, replaced, register, attested_at, reuse_to`;

/** The newest first; of one day, what holds before what was revoked or replaced on it. */
const newestFirst = sql`coalesce(issued_on, (kept_at at time zone 'UTC')::date) desc, revoked_at is not null, kept_at desc, id`;

/** Rows of `vault_papers`, the newest paper first. */
export async function vaultPapers(db: Database, condition: Sql): Promise<readonly VaultPaper[]> {
  const rows = await db.many<Row>(sql`
    select ${columns} from vault_papers where ${condition}
    order by ${newestFirst} limit 200`);
  return rows.map(fromRow);
}

const fromRow = (row: Row): VaultPaper => ({
  id: row.id,
  ownerId: row.owner_id,
  type: row.type,
  name: row.name,
  number: row.number ?? undefined,
  issuer: row.issuer ?? undefined,
  issuedOn: row.issued_on ?? undefined,
  validTo: row.valid_to ?? undefined,
  source: row.source,
  caseCode: row.case_code ?? undefined,
  fileId: row.file_id ?? undefined,
  fileName: row.file_name,
  keptAt: row.kept_at,
  signedAt: row.signed_at ?? undefined,
  signedBy: row.signed_by ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
  revokedWhy: row.revoked_why ?? undefined,
  isReplaced: row.replaced,
  attested: attestedIn(row),
});

const attestedIn = ({ register, attested_at: at, reuse_to: reuseTo }: Row): Attested | undefined =>
  register === null || at === null || reuseTo === null ? undefined : { register, at, reuseTo };

/**
 * What an owner's store holds of some kinds that can be used today, the newest first: with a file, not revoked, not expired, and
 * of the kinds that hold for a time only those whose last day is known; of what a register attested, what need not be asked anew. One statement by one index, which those who ask at the
 * same moment share; who has no store costs the look at it alone.
 */
export async function heldPapers(
  db: Database,
  owner: string,
  types: readonly PaperType[],
  today: LocalDate,
): Promise<readonly VaultPaper[]> {
  if (types.length === 0) return [];
  const byCode = new Map(types.map((type) => [type.code, type]));
  const found = await readerOf(db)({ owner, types: [...byCode.keys()] });
  return found.filter((paper) => paperState(paper, byCode.get(paper.type), today) === 'valid');
}

const mostAtOnce = 32;

type Asked = { readonly owner: string; readonly types: readonly string[] };
type Reader = (asked: Asked) => Promise<readonly VaultPaper[]>;
const readers = new WeakMap<Database, Reader>();

function readerOf(db: Database): Reader {
  const known = readers.get(db) ?? together((asked: readonly Asked[]) => papersOf(db, asked), mostAtOnce);
  readers.set(db, known);
  return known;
}

async function papersOf(db: Database, asked: readonly Asked[]): Promise<readonly (readonly VaultPaper[])[]> {
  const owners = [...new Set(asked.map(({ owner }) => owner))];
  const types = [...new Set(asked.flatMap((each) => each.types))];
  const rows = await db.many<Row & { owner: string }>(sql`
    select ${columns}, key as owner from vault_papers join (select id as of, key from vault_owners where key = any(${owners}::text[])) as owners
      on owner_id = owners.of
    where type = any(${types}::text[]) and file_id is not null and revoked_at is null
    order by ${newestFirst}`);
  return asked.map((each) =>
    rows.filter(({ owner, type }) => owner === each.owner && each.types.includes(type)).map(fromRow),
  );
}
