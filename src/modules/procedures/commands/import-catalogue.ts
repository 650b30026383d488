import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import type { LedgerActor } from '../../../kernel/ledger/entry.ts';
import { readPaperTypes } from '../catalogue/paper-types.ts';
import { readLifeEvents } from '../catalogue/place-catalogue.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { errors } from '../errors.ts';
import { linkedRefusals } from './linked-refusals.ts';
import { forgetProcedures, formatsOf } from '../queries/procedure.ts';
import { checkProcedure } from '../rules/check-procedure.ts';
import { checkVersions, type SoundEntry, type StoredVersion } from '../rules/check-versions.ts';
import { readCatalogue, type Entry, type EntryRefusal } from '../rules/read-catalogue.ts';

/** What the import needs of the program. */
export type ImportingApp = Pick<App, 'db' | 'place' | 'now'>;

/** Data of the place are corrected by a later release; what an operator imported is never overwritten. */
export type Origin = 'place' | 'operator';

/** What an import did. While one entry is refused, none is stored. */
export type ImportReport = {
  readonly entries: number;
  /** Versions that were not there before, or that a release corrected. */
  readonly written: number;
  readonly unchanged: number;
  readonly refusals: readonly EntryRefusal[];
  readonly stored: boolean;
};

export type ImportOptions = { readonly actor: LedgerActor; readonly dryRun?: boolean };

/**
 * Imports a catalogue file of the operator: all of it, or nothing and a report of every entry refused and why.
 * @param bytes a JSON list of procedures, or one a line
 */
export async function importCatalogue(
  app: ImportingApp,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportReport> {
  const { entries, refusals } = readCatalogue(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return importEntries(app, entries, refusals, { ...options, origin: 'operator', sha256 });
}

type EntryOptions = ImportOptions & {
  readonly origin: Origin;
  readonly sha256: string;
  /** Done with what is stored, in the same transaction; false leaves everything as it was. */
  readonly within?: (transaction: Database) => Promise<boolean>;
};

const importLock = 517_204_119;

/** Imports entries that were read already, such as the files of the place. */
export async function importEntries(
  app: ImportingApp,
  entries: readonly Entry[],
  unread: readonly EntryRefusal[],
  options: EntryOptions,
): Promise<ImportReport> {
  const checked = await checkEach(app, entries);
  const report = await app.db.transaction(async (transaction) => {
    // One import at a time: the checks look at what is stored.
    await transaction.run(sql`select pg_advisory_xact_lock(${importLock})`);
    const standing = await compare(transaction, checked.sound, options.origin);
    const refusals = [...unread, ...checked.refusals, ...standing.refusals].sort(
      (one, other) => placeOf(one) - placeOf(other),
    );
    const stored =
      refusals.length === 0 && !options.dryRun && (options.within === undefined || (await options.within(transaction)));
    if (stored && standing.fresh.length > 0) {
      await write(transaction, standing.fresh, options.origin);
      await record(transaction, app, standing.fresh, options);
    }
    const written = refusals.length === 0 ? standing.fresh.length : 0;
    const lost = unread.filter(({ number, line }) => number !== undefined || line !== undefined).length;
    return {
      entries: entries.length + lost,
      written,
      unchanged: checked.sound.length - standing.fresh.length,
      refusals,
      stored,
    };
  });
  if (report.stored) forgetProcedures(app.db);
  return report;
}

const placeOf = ({ number, line }: EntryRefusal): number => line ?? number ?? 0;

type Checked = { readonly sound: readonly SoundEntry[]; readonly refusals: readonly EntryRefusal[] };

async function checkEach({ place }: ImportingApp, entries: readonly Entry[]): Promise<Checked> {
  const context = {
    formats: formatsOf(place),
    lifeEvents: new Set(readLifeEvents(place).map(({ code }) => code)),
    paperTypes: new Set(readPaperTypes(place).keys()),
  };
  const sound: SoundEntry[] = [];
  const refusals: EntryRefusal[] = [];
  for (const { json, ...at } of entries) {
    // A large catalogue takes seconds: others are served in between.
    await setImmediate();
    const problems = checkProcedure(json, context);
    if (problems.length === 0) sound.push({ ...at, definition: json as ProcedureDefinition });
    for (const each of problems) refusals.push({ ...at, code: codeOf(json), problem: each });
  }
  return { sound, refusals };
}

const codeOf = (json: unknown): string | undefined => {
  const code = typeof json === 'object' && json !== null && 'code' in json ? json.code : undefined;
  return typeof code === 'string' ? code.slice(0, 40) : undefined;
};

type Standing = { readonly fresh: readonly ProcedureDefinition[]; readonly refusals: readonly EntryRefusal[] };

/** Sets the entries against what is stored: new, the same, or in conflict. */
async function compare(db: Database, entries: readonly SoundEntry[], origin: Origin): Promise<Standing> {
  const codes = [...new Set(entries.map(({ definition }) => definition.code))];
  const stored = await db.many<StoredVersion>(sql`
    select code, version, valid_from as "validFrom" from procedures where code = any(${codes})`);
  const known = await db.many<{ index: number; same: boolean; origin: Origin }>(sql`
    select (given.index - 1)::int as index, p.definition = given.definition as same, p.origin
    from jsonb_array_elements(${JSON.stringify(entries.map(({ definition }) => definition))}::jsonb)
      with ordinality as given (definition, index)
    join procedures p on p.code = given.definition ->> 'code' and p.version = (given.definition ->> 'version')::int`);
  const kept = new Set<number>();
  const refusals: EntryRefusal[] = [];
  for (const { index, same, origin: before } of known) {
    const entry = entries[index];
    if (same || (origin === 'place' && before === 'operator')) kept.add(index);
    else if (origin === 'operator' && entry) {
      const { code, version } = entry.definition;
      refusals.push({
        number: entry.number,
        line: entry.line,
        code,
        problem: problem(errors.versionExists, '/version', { code, version }),
      });
    }
  }
  const fresh = entries.filter((_entry, index) => !kept.has(index));
  return {
    fresh: fresh.map(({ definition }) => definition),
    refusals: [...refusals, ...checkVersions(entries, stored), ...(await linkedRefusals(db, entries))],
  };
}

async function write(db: Database, definitions: readonly ProcedureDefinition[], origin: Origin): Promise<void> {
  const rows = definitions.map((definition) => ({
    code: definition.code,
    version: definition.version,
    valid_from: definition.validFrom,
    valid_to: definition.validTo ?? null,
    name_vi: definition.name.vi,
    name_en: definition.name.en,
    summary_vi: definition.summary.vi,
    summary_en: definition.summary.en,
    field_code: definition.field.code,
    field_vi: definition.field.name.vi,
    field_en: definition.field.name.en,
    service_level: definition.serviceLevel,
    life_events: definition.lifeEvents,
    definition,
    origin,
    searched: searchedText(definition),
  }));
  await db.run(sql`
    insert into procedures (code, version, valid_from, valid_to, name_vi, name_en, summary_vi, summary_en,
      field_code, field_vi, field_en, service_level, life_events, definition, origin, searched)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (code text, version int, valid_from date,
      valid_to date, name_vi text, name_en text, summary_vi text, summary_en text, field_code text, field_vi text,
      field_en text, service_level text, life_events text[], definition jsonb, origin text, searched text)
    on conflict (code, version) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      name_vi = excluded.name_vi, name_en = excluded.name_en, summary_vi = excluded.summary_vi,
      summary_en = excluded.summary_en, field_code = excluded.field_code, field_vi = excluded.field_vi,
      field_en = excluded.field_en, service_level = excluded.service_level, life_events = excluded.life_events,
      definition = excluded.definition, searched = excluded.searched, stored_at = now()
    where procedures.origin = 'place'`);
}

const searchedText = ({ name, field, keywords, summary, code }: ProcedureDefinition): string =>
  [name.vi, ...keywords, name.en, field.name.vi, field.name.en, summary.vi, summary.en, code.replaceAll('.', '')].join(
    ' · ',
  );

async function record(
  db: Database,
  { now }: ImportingApp,
  fresh: readonly ProcedureDefinition[],
  { actor, sha256 }: EntryOptions,
): Promise<void> {
  const versions = fresh.map(({ code, version }) => `${code} ${version}`);
  const entry = ledgerAppend('procedures', 'catalogue.imported', actor, { sha256, versions }, now());
  await db.one(sql`select ${entry} as number`);
}
