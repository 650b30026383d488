import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { checkParts } from '../rules/check-parts.ts';
import type { SoundEntry } from '../rules/check-versions.ts';
import type { EntryRefusal } from '../rules/read-catalogue.ts';

/**
 * Refuses linked procedures that do not fit their parts as both will stand after the import: those in the file, told at their
 * entry, and stored ones whose part the file changes, told at the entry of the part.
 */
export async function linkedRefusals(db: Database, entries: readonly SoundEntry[]): Promise<readonly EntryRefusal[]> {
  const newest = new Map<string, SoundEntry>();
  for (const entry of entries) {
    const before = newest.get(entry.definition.code);
    if (!before || before.definition.version < entry.definition.version) newest.set(entry.definition.code, entry);
  }
  const stored = await storedFor(db, [...newest.values()]);
  const find = (code: string) => newer(newest.get(code)?.definition, stored.get(code));
  const inFile = entries.flatMap(({ definition, number, line }) =>
    checkParts(definition, find).map((problem) => ({ number, line, code: definition.code, problem })),
  );
  const elsewhere = [...stored.values()]
    .filter(({ code, linked }) => linked && !newest.has(code))
    .flatMap((definition) =>
      checkParts(definition, find).map((problem) => {
        const index = Number(problem.field?.split('/')[3]);
        const part = newest.get(definition.linked?.parts[index]?.procedure ?? '');
        return { number: part?.number, line: part?.line, code: definition.code, problem };
      }),
    );
  return [...inFile, ...elsewhere];
}

const newer = (
  one: ProcedureDefinition | undefined,
  other: ProcedureDefinition | undefined,
): ProcedureDefinition | undefined => ((one?.version ?? 0) >= (other?.version ?? 0) ? one : other);

/** The newest stored versions that matter: parts of what is imported, linked procedures that have it as a part, and their parts. */
async function storedFor(
  db: Database,
  entries: readonly SoundEntry[],
): Promise<ReadonlyMap<string, ProcedureDefinition>> {
  const codes = entries.map(({ definition }) => definition.code);
  const parts = entries.flatMap(({ definition }) => definition.linked?.parts.map(({ procedure }) => procedure) ?? []);
  const rows = await db.many<{ definition: ProcedureDefinition }>(sql`
    with newest as (
      select distinct on (code) code, definition from procedures order by code, version desc
    ), touched as (
      select code, definition from newest where definition ? 'linked' and exists (
        select from jsonb_array_elements(definition -> 'linked' -> 'parts') as part where part ->> 'procedure' = any(${codes}))
    )
    select definition from newest where code = any(${parts}) or code in (select code from touched)
      or code in (select part ->> 'procedure' from touched, jsonb_array_elements(definition -> 'linked' -> 'parts') as part)`);
  return new Map(rows.map(({ definition }) => [definition.code, definition]));
}
