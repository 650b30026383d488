import type { PaperType } from '../../procedures/index.ts';
import type { Language } from '../../../kernel/text/text.ts';
import type { VaultPaper } from '../vault-paper.ts';

/** What a paper is called: as it was written down, else as its kind. */
export const paperName = (
  { type, name }: Pick<VaultPaper, 'type' | 'name'>,
  types: ReadonlyMap<string, PaperType>,
  language: Language,
): string => name || (types.get(type)?.name[language] ?? type);
