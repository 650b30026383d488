import type { Entry, Revision, Section } from './cross-references.ts';

/** As many sections are looked through faster than they are put in order. */
const few = 64;
const mostIndexed = 2_000_000;

/** Finds where an object stands: in the newest save that speaks of it. */
export function entryFinder(revisions: readonly Revision[]): (number: number) => Entry | undefined {
  const sections = revisions.flatMap((revision) => revision.sections);
  if (sections.length <= few) {
    return (number) => {
      const found = sections.find(({ first, count }) => number >= first && number < first + count);
      return found?.entry(number - found.first);
    };
  }
  let index: ReadonlyMap<number, Section> | undefined;
  return (number) => {
    index ??= indexOf(sections);
    const found = index.get(number);
    return found?.entry(number - found.first);
  };
}

function indexOf(sections: readonly Section[]): ReadonlyMap<number, Section> {
  const index = new Map<number, Section>();
  let left = mostIndexed;
  for (const section of sections) {
    for (let each = 0; each < section.count && left > 0; each += 1, left -= 1) {
      const number = section.first + each;
      if (!index.has(number)) index.set(number, section);
    }
  }
  return index;
}
