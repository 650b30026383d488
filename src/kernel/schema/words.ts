import type { Words } from '../text/text.ts';

export const words = {
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  notGiven: { vi: 'Không khai', en: 'Not given' },
} satisfies Words;
