import type { Words } from '../../../kernel/text/text.ts';

/** What the page of one position says. */
export const positionWords = {
  edit: { vi: 'Sửa', en: 'Edit' },
  titleOfPage: { vi: 'Vị trí: {title}', en: 'Position: {title}' },
  since: { vi: 'Có từ ngày {date}', en: 'There since {date}' },
  until: { vi: 'Bãi bỏ, còn đến hết ngày {date}', en: 'Abolished, there until {date}' },
  holders: { vi: 'Đang giữ hoặc sẽ giữ: {names}', en: 'Held now or to come: {names}' },
  facts: { vi: 'Chức danh và quyền', en: 'Title and powers' },
  factsHint: {
    vi: 'Đổi chức danh và quyền của mọi người giữ vị trí này, từ lúc lưu. Bổ nhiệm cũ vẫn như đã ghi.',
    en: 'Changes title and powers of everybody who holds this position, from now on. Past appointments stay as written.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  abolish: { vi: 'Bãi bỏ vị trí', en: 'Abolish the position' },
  abolishHint: {
    vi: 'Sau ngày này không bổ nhiệm được vào vị trí. Nhật ký và các bổ nhiệm cũ được giữ.',
    en: 'After this day nobody can be appointed to it. History and past appointments stay.',
  },
  confirmAbolish: { vi: 'Tôi xác nhận bãi bỏ vị trí này', en: 'Yes, abolish this position' },
  restore: { vi: 'Lập lại vị trí', en: 'Restore the position' },
  restoreHint: { vi: 'Vị trí lại có như trước, không thời hạn.', en: 'It is there again as before, without an end.' },
  back: { vi: 'Về đơn vị', en: 'Back to the unit' },
} satisfies Words;
