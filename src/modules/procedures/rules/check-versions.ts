import { problem } from '../../../kernel/errors/problem.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { errors } from '../errors.ts';
import type { Entry, EntryRefusal } from './read-catalogue.ts';

/** A version that is stored already. */
export type StoredVersion = Pick<ProcedureDefinition, 'code' | 'version' | 'validFrom'>;

/** An entry whose definition is sound in itself. */
export type SoundEntry = Omit<Entry, 'json'> & { readonly definition: ProcedureDefinition };

/**
 * Finds entries that do not fit among the versions of their procedure: given twice, or in force before an earlier version.
 * @param stored versions in the database
 */
export function checkVersions(
  entries: readonly SoundEntry[],
  stored: readonly StoredVersion[],
): readonly EntryRefusal[] {
  const versions = new Map<string, Map<number, StoredVersion>>();
  const refusals: EntryRefusal[] = [];
  const of = (code: string): Map<number, StoredVersion> =>
    versions.get(code) ?? versions.set(code, new Map()).get(code) ?? new Map();
  for (const each of stored) of(each.code).set(each.version, each);
  const seen = new Set<string>();
  for (const { definition, number, line } of entries) {
    const { code, version } = definition;
    if (seen.has(`${code} ${version}`)) {
      refusals.push({ number, line, code, problem: problem(errors.repeatedVersion, '/version', { code, version }) });
    }
    seen.add(`${code} ${version}`);
    of(code).set(version, definition);
  }
  for (const { definition, number, line } of entries) {
    const { code, version, validFrom } = definition;
    const previous = [...of(code).values()]
      .filter((each) => each.version < version)
      .sort((a, b) => b.version - a.version)[0];
    if (!previous || previous.validFrom < validFrom) continue;
    const values = { version, previous: previous.version, previousFrom: previous.validFrom };
    refusals.push({ number, line, code, problem: problem(errors.versionOrder, '/validFrom', values) });
  }
  return refusals;
}
