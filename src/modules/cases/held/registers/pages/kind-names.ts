import type { View } from '../../../../../ui/view.ts';
import { readPaperTypes } from '../../../../procedures/index.ts';

/** Kinds of papers in one line, as people call them. */
export const kindNames = ({ place, language }: View, kinds: readonly string[]): string =>
  kinds.map((kind) => readPaperTypes(place).get(kind)?.name[language] ?? kind).join(', ');
