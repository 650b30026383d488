import sql, { type Sql } from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Place } from '../../../kernel/place.ts';
import { compileForm, type Form } from '../../../kernel/schema/compile-form.ts';
import type { Formats } from '../../../kernel/schema/format.ts';
import { loadFormats } from '../../../kernel/schema/load-formats.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition } from '../definition.ts';

/** A version of a procedure ready for use. */
export type Procedure = { readonly definition: ProcedureDefinition; readonly form: Form };

type Catalogue = Pick<App, 'db' | 'place'>;

/**
 * The version of a procedure that holds on a day: the latest that has taken effect and has not ended.
 * @param code with its dots, such as `1.001193`
 */
export async function procedureInForce(app: Catalogue, code: string, day: LocalDate): Promise<Procedure | undefined> {
  const versions = await remember(app.db, code, () => loadVersions(app.db, code));
  const latest = versions?.find(({ validFrom }) => validFrom <= day);
  const ended = latest?.validTo !== undefined && latest.validTo !== null && latest.validTo < day;
  return latest && !ended ? procedureVersion(app, code, latest.version) : undefined;
}

/** One version of a procedure, kept in memory once it was asked for. */
export function procedureVersion(app: Catalogue, code: string, version: number): Promise<Procedure | undefined> {
  return remember(
    app.db,
    `${code} ${version}`,
    () => load(app, sql`code = ${code} and version = ${version}`),
    Infinity,
  );
}

/** Forgets what was kept in memory, after an import. */
export const forgetProcedures = (db: Database): void => void memory.delete(db);

// A version never changes while the program runs. Which versions there are is asked again after half a minute, so that what
// one copy of the program imports is soon known to the others.
type Remembered = { readonly value: Promise<unknown>; readonly until: number };
const memory = new WeakMap<Database, Map<string, Remembered>>();
const rememberMs = 30_000;
const mostRemembered = 10_000;

function remember<T>(
  db: Database,
  key: string,
  find: () => Promise<T | undefined>,
  lastsMs = rememberMs,
): Promise<T | undefined> {
  const known = memory.get(db) ?? new Map<string, Remembered>();
  memory.set(db, known);
  const before = known.get(key);
  if (before && before.until > performance.now()) return before.value as Promise<T | undefined>;
  const value = find();
  if (known.size >= mostRemembered) known.clear();
  known.set(key, { value, until: performance.now() + lastsMs });
  // What is not there may come, and a failure may pass.
  const forget = (): void => void (known.get(key)?.value === value && known.delete(key));
  value.then((found) => found ?? forget(), forget);
  return value;
}

type VersionRow = { readonly version: number; readonly validFrom: LocalDate; readonly validTo: LocalDate | null };

async function loadVersions(db: Database, code: string): Promise<readonly VersionRow[] | undefined> {
  const rows = await db.many<VersionRow>(sql`
    select version, valid_from as "validFrom", valid_to as "validTo" from procedures where code = ${code} order by version desc`);
  return rows.length > 0 ? rows : undefined;
}

async function load({ db, place }: Catalogue, condition: Sql): Promise<Procedure | undefined> {
  const row = await db.maybe<{ definition: ProcedureDefinition }>(
    sql`select definition from procedures where ${condition}`,
  );
  return row && { definition: row.definition, form: compileForm(row.definition.form, formatsOf(place)) };
}

const formats = new WeakMap<Place, Formats>();

/** The formats of the place, read once. */
export function formatsOf(place: Place): Formats {
  const known = formats.get(place) ?? loadFormats(place);
  formats.set(place, known);
  return known;
}
