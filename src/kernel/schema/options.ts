import type { Language } from '../text/text.ts';
import type { Option } from './field-model.ts';

/** A closed list as a file of the place: entries in order, or regions of ISO 3166 named by Unicode CLDR. */
export type OptionList = {
  readonly entries?: readonly { readonly code: string; readonly vi: string; readonly en: string }[];
  readonly regions?: readonly string[];
  /** Codes shown before the others. */
  readonly first?: readonly string[];
};

/**
 * Makes a list ready to show: entries keep their order, regions follow the alphabet of the language.
 */
export function readOptions(list: OptionList): Readonly<Record<Language, readonly Option[]>> {
  const entries = (list.entries ?? []).map(({ code, vi, en }) => ({ code, title: { vi, en } }));
  const regions = (list.regions ?? []).map((code) => ({
    code,
    title: { vi: nameIn('vi', code), en: nameIn('en', code) },
  }));
  const inOrder = (language: Language): readonly Option[] => {
    const { compare } = new Intl.Collator(language);
    const rank = (code: string): number => (list.first?.includes(code) ? 0 : 1);
    const sorted = regions.toSorted(
      (a, b) => rank(a.code) - rank(b.code) || compare(a.title[language], b.title[language]),
    );
    return [...entries, ...sorted];
  };
  return { vi: inOrder('vi'), en: inOrder('en') };
}

const namesOfRegions = new Map<Language, Intl.DisplayNames>();

function nameIn(language: Language, code: string): string {
  const names = namesOfRegions.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  namesOfRegions.set(language, names);
  return names.of(code) ?? code;
}
