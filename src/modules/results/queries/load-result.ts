import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import type { Numbered, Result, ResultSigner, ResultState } from '../result.ts';

/** The document with this number of ours. */
export const resultById = (db: Database, id: number): Promise<Result | undefined> => find(db, sql`id = ${id}`);

/** Whether the document is still as somebody saw it; then it stays so until the transaction ends. */
export const lockResult = async (transaction: Database, id: number, version: number): Promise<boolean> =>
  (await transaction.maybe(sql`select id from results where id = ${id} and version = ${version} for update`)) !==
  undefined;

/** What the QR code with this token leads to. */
export const resultByToken = (db: Database, token: string): Promise<Result | undefined> =>
  find(db, sql`token = ${token}`);

/** The document that took the place of another. */
export const successorOf = (db: Database, id: number): Promise<Result | undefined> =>
  find(db, sql`replaces = ${id} and state in ('issued', 'revoked', 'replaced') order by id desc limit 1`);

/** All documents of a case, the oldest first; what was cancelled before anybody had it is not among them. */
export const resultsOfCase = (db: Database, caseId: number): Promise<readonly Result[]> =>
  findAll(db, sql`case_id = ${caseId} and state <> 'cancelled' order by id`);

/** What was issued to a person, the newest first. */
export const resultsOfOwner = (db: Database, personId: number, most: number): Promise<readonly Result[]> =>
  findAll(
    db,
    sql`owner_id = ${personId} and state in ('issued', 'revoked', 'replaced') order by id desc limit ${most}`,
  );

/** Documents in work of some units, in one state, the oldest first. */
export const resultsInWork = (
  db: Database,
  unitIds: readonly number[],
  state: 'draft' | 'signed' | 'sealed',
  most: number,
): Promise<readonly Result[]> =>
  findAll(db, sql`unit_id = any(${[...unitIds]}::bigint[]) and state = ${state} order by id limit ${most}`);

/** The register of some units in a year: every number that was given, the newest first. */
export const registerOf = (
  db: Database,
  unitIds: readonly number[],
  year: number,
  most: number,
): Promise<readonly Result[]> =>
  findAll(
    db,
    sql`unit_id = any(${[...unitIds]}::bigint[]) and year = ${year} order by issued_on desc, id desc limit ${most}`,
  );

const find = async (db: Database, condition: Sql): Promise<Result | undefined> => (await findAll(db, condition))[0];

async function findAll(db: Database, condition: Sql): Promise<readonly Result[]> {
  const rows = await db.many<Row>(sql`
    select id, case_id, case_code, procedure_code, procedure_name, unit_id, owner_id, kind, data, holder, valid_to, state, version,
      composed_by_name, composed_at, register, year, number, symbol, token, issued_on, signer, signed_file, signed_at, sealed_file, file_id,
      encode(sha256, 'hex') as sha256, issued_at, replaces, reissue_reason, revoked_at, revoked_reason, revoked_by
    from results where ${condition}`);
  return rows.map(fromRow);
}

type Row = {
  readonly id: number;
  readonly case_id: number;
  readonly case_code: string;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly unit_id: number;
  readonly owner_id: number | null;
  readonly kind: string;
  readonly data: Answers;
  readonly holder: string;
  readonly valid_to: LocalDate | null;
  readonly state: ResultState;
  readonly version: number;
  readonly composed_by_name: string;
  readonly composed_at: Instant;
  readonly register: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly token: string | null;
  readonly issued_on: LocalDate | null;
  readonly signer: ResultSigner | null;
  readonly signed_file: string | null;
  readonly signed_at: Instant | null;
  readonly sealed_file: string | null;
  readonly file_id: string | null;
  readonly sha256: string | null;
  readonly issued_at: Instant | null;
  readonly replaces: number | null;
  readonly reissue_reason: string | null;
  readonly revoked_at: Instant | null;
  readonly revoked_reason: string | null;
  readonly revoked_by: string | null;
};

const fromRow = (row: Row): Result => ({
  id: row.id,
  caseId: row.case_id,
  caseCode: row.case_code,
  procedureCode: row.procedure_code,
  procedureName: row.procedure_name,
  unitId: row.unit_id,
  ownerId: row.owner_id ?? undefined,
  kind: row.kind,
  data: row.data,
  holder: row.holder,
  validTo: row.valid_to ?? undefined,
  state: row.state,
  version: row.version,
  composedByName: row.composed_by_name,
  composedAt: row.composed_at,
  numbered: numberedOf(row),
  signer: row.signer ?? undefined,
  signedFile: row.signed_file ?? undefined,
  signedAt: row.signed_at ?? undefined,
  sealedFile: row.sealed_file ?? undefined,
  fileId: row.file_id ?? undefined,
  sha256: row.sha256 ?? undefined,
  issuedAt: row.issued_at ?? undefined,
  replaces: row.replaces ?? undefined,
  reissueReason: row.reissue_reason ?? undefined,
  revokedAt: row.revoked_at ?? undefined,
  revokedReason: row.revoked_reason ?? undefined,
  revokedBy: row.revoked_by ?? undefined,
});

function numberedOf({ register, year, number, symbol, token, issued_on: issuedOn }: Row): Numbered | undefined {
  if (register === null || year === null || number === null || symbol === null || token === null || !issuedOn)
    return undefined;
  return { register, year, number, symbol, token, issuedOn };
}
