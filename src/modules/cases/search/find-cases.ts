import type { Context } from '../../../kernel/app.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { procedureVersion } from '../../procedures/index.ts';
import { formReferences } from '../../units/index.ts';
import { showNumbers } from '../commands/show-numbers.ts';
import { foundPlaces, type FoundPlace } from './found-places.ts';
import { searchCases } from './search-cases.ts';
import { searchParts } from './search-parts.ts';
import type { SearchTerms } from './search-terms.ts';
import { searchedCases, type SearchedCase } from './searched-case.ts';

/** A case that was found, and where in it. */
export type CaseFound = SearchedCase & {
  readonly procedureName: Text | undefined;
  readonly places: readonly FoundPlace[];
};

export type Findings = {
  readonly cases: readonly CaseFound[];
  /** The case after which the next page begins. */
  readonly next: CaseFound | undefined;
  /** Whether some were found by a number that pages mask, which was written down. */
  readonly isLogged: boolean;
};

/**
 * Searches all that the actor may read. To find a case by somebody's personal number is to see that it is theirs: it is written down
 * as a look at the number is.
 */
export async function findCases(context: Context, terms: SearchTerms, after?: number): Promise<Findings> {
  const { ids, next } = await searchCases(context, context.actor, terms, after);
  const [rows, references] = await Promise.all([searchedCases(context.db, ids), formReferences(context.db)]);
  const cases = await Promise.all(
    rows
      .toSorted((one, other) => other.id - one.id)
      .map(async (row): Promise<CaseFound> => {
        const procedure = await procedureVersion(context, row.procedureCode, row.procedureVersion);
        const parts = procedure ? searchParts(row, procedure, references, context.language) : [];
        return { ...row, procedureName: procedure?.definition.name, places: foundPlaces(parts, terms) };
      }),
  );
  const byNumber = cases.filter(({ places }) => places.some(({ part }) => part.isMasked));
  const { actor } = context;
  if (actor.kind === 'officer')
    for (const { applicantId, ...found } of byNumber)
      await showNumbers({ ...context, actor }, { subject: { ...found, applicantId: applicantId ?? undefined } });
  return {
    cases,
    next: cases.find(({ id }) => id === next),
    isLogged: actor.kind === 'officer' && byNumber.length > 0,
  };
}
