import type { Words } from '../../kernel/text/text.ts';

/** What follows a merger of units in the catalogue. */
export const mergingWords = {
  part: { vi: 'Thẩm quyền giải quyết thủ tục', en: 'Competence for procedures' },
  procedures: { vi: 'thủ tục', en: 'procedures' },
} satisfies Words;
