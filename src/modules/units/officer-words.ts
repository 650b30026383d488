import type { Words } from '../../kernel/text/text.ts';

/** What the pages of officers and positions say. */
export const officerWords = {
  positions: { vi: 'Vị trí và cán bộ', en: 'Positions and officers' },
  noPositions: {
    vi: 'Chưa có vị trí nào. Hãy thêm vị trí và bổ nhiệm cán bộ để đơn vị nhận được hồ sơ.',
    en: 'There is no position yet. Add one with its officer, so that the unit can take in files.',
  },
  coversBelow: { vi: 'cả đơn vị trực thuộc', en: 'units below, too' },
  vacant: { vi: 'chưa có người', en: 'vacant' },
  appoint: { vi: 'Bổ nhiệm', en: 'Appoint' },
  newPosition: { vi: 'Thêm vị trí', en: 'Add a position' },
  fromDate: { vi: '(từ {date})', en: '(from {date})' },
  untilDate: { vi: '(đến hết {date})', en: '(until {date})' },
} satisfies Words;
