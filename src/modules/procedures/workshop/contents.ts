import type { WorkshopWord } from './words.ts';

/** The parts of a draft in the order of its contents. */
export const contents: readonly { readonly at: string; readonly title: WorkshopWord }[] = [
  { at: '', title: 'facts' },
  { at: '/term', title: 'term' },
  { at: '/competence', title: 'competence' },
  { at: '/papers', title: 'papers' },
  { at: '/fees', title: 'fees' },
  { at: '/form', title: 'form' },
  { at: '/steps', title: 'steps' },
  { at: '/variants', title: 'variants' },
  { at: '/linked', title: 'linked' },
  { at: '/result', title: 'result' },
  { at: '/legalBasis', title: 'legalBasis' },
];

const apart = contents.map(({ at }) => at).filter((at) => at !== '');

/** Whether a pointer lies in a part of the contents; the general facts are what lies in no other. */
export const isIn = (field: string, at: string): boolean =>
  at === '' ? !apart.some((each) => isIn(field, each)) : field === at || field.startsWith(`${at}/`);
