import { defineErrors } from '../../../kernel/errors/problem.ts';

/** What can be wrong when a position is changed or abolished. */
export const positionErrors = defineErrors('units', {
  roleMissing: { status: 422, vi: 'Hãy chọn ít nhất một quyền', en: 'Choose at least one power' },
  positionTaken: {
    status: 422,
    vi: 'Đơn vị đã có vị trí «{title}» từ cùng ngày',
    en: 'The unit has a position “{title}” from the same day',
  },
  positionHeld: {
    status: 422,
    vi: 'Sau ngày đó còn người giữ: {names}. Hãy cho thôi giữ hoặc điều chuyển trước',
    en: 'Held after that day by {names}. End or move these appointments first',
  },
  positionYoung: {
    status: 422,
    vi: 'Vị trí có từ {start}; ngày cuối không thể trước đó',
    en: 'The position began on {start}; its last day cannot be earlier',
  },
});
