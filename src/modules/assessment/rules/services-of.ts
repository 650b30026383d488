import type { CatalogueEntry } from '../../procedures/index.ts';
import { competenceOn } from '../../procedures/index.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Agency } from './levels.ts';

/**
 * Procedures on which an agency decides on a day, by the competence that the catalogue names.
 * @param keys of the agency and its parts
 */
export const servicesOf = (
  catalogue: readonly CatalogueEntry[],
  { unit }: Agency,
  keys: ReadonlySet<string>,
  day: LocalDate,
): readonly CatalogueEntry[] =>
  catalogue.filter((entry) => {
    const competence = entry.inForce ? competenceOn(entry, day) : undefined;
    if (!competence) return false;
    return competence.authority === 'department'
      ? keys.has(competence.department ?? '')
      : competence.authority === unit.kind;
  });

export const isOnline = ({ serviceLevel }: CatalogueEntry): boolean => serviceLevel !== 'information';
