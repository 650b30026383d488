import type { Database } from '../../../kernel/database/database.ts';
import type { FormReferences } from '../../../kernel/schema/references.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { AreaBook } from '../rules/area-book.ts';
import { areasOf } from './areas.ts';

const made = new WeakMap<AreaBook, FormReferences>();

/** What forms look up about areas, from memory. */
export async function formReferences(db: Database): Promise<FormReferences> {
  const book = await areasOf(db);
  let references = made.get(book);
  if (!references) made.set(book, (references = referencesOf(book)));
  return references;
}

// Answers keep a code without its period: the newest area that has the code is meant.
const lastDay = '9999-12-31' as LocalDate;

function referencesOf(book: AreaBook): FormReferences {
  const newest = (code: string) => {
    const found = book.areaState(code, lastDay);
    return found.state === 'unknown' ? undefined : found.area;
  };
  return {
    areaState: (code, day) => (code.length === 5 ? book.areaState(code, day).state : 'unknown'),
    provinces: book.provinces,
    communes: book.communes,
    provinceOf(code) {
      const area = newest(code);
      return area && book.provinceOf(area, area.validTo ?? lastDay)?.code;
    },
    areaLabel(code) {
      const area = newest(code);
      return area && book.address(area, area.validTo ?? lastDay);
    },
  };
}
