import type { PaperType } from '../../procedures/index.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { VaultPaper } from '../vault-paper.ts';

/** What a paper is called: as it was written down, else as its kind; a result of a case by its kind and whom it concerns. */
export function paperName(
  { type, name, source }: Pick<VaultPaper, 'type' | 'name'> & Partial<Pick<VaultPaper, 'source'>>,
  types: ReadonlyMap<string, PaperType>,
  language: Language,
): string {
  const kind = types.get(type)?.name[language] ?? type;
  if (name === '') return kind;
  return source === 'case-result' ? `${kind}: ${name}` : name;
}
