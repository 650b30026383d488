import { defineErrors } from '../../../kernel/errors/problem.ts';

/** What can be wrong with a form that is to be printed. */
export const errors = defineErrors('cases', {
  formBroken: {
    status: 503,
    vi: 'Chưa in được biểu mẫu này vì mẫu in của tỉnh đang lỗi. Quản trị viên thấy lỗi ở trang Biểu mẫu in; hãy thử lại sau',
    en: 'This form cannot be printed now, because its template is broken. The operator sees the fault on the page Printed forms; try again later',
  },
  fromMissing: {
    status: 422,
    vi: 'Hãy ghi ngày bắt đầu, ví dụ 01/03/2026',
    en: 'Type the first day, such as 01/03/2026',
  },
  toMissing: {
    status: 422,
    vi: 'Hãy ghi ngày kết thúc, ví dụ 31/03/2026',
    en: 'Type the last day, such as 31/03/2026',
  },
  toBeforeFrom: { status: 422, vi: 'Ngày kết thúc đứng trước ngày bắt đầu', en: 'The last day is before the first' },
  periodTooLong: {
    status: 422,
    vi: 'Khoảng này có hơn {most} hồ sơ. Hãy chọn khoảng ngắn hơn rồi in thành nhiều phần',
    en: 'There are more than {most} cases in this period. Choose a shorter one and print it in parts',
  },
  unitNotYours: {
    status: 422,
    vi: 'Hãy chọn một đơn vị của bạn',
    en: 'Choose one of your units',
  },
  nothingChosen: {
    status: 422,
    vi: 'Hãy đánh dấu ít nhất một hồ sơ để in',
    en: 'Tick at least one case to print',
  },
  casesMixed: {
    status: 422,
    vi: 'Các kết quả trên một phiếu phải về cùng một nơi trả kết quả. Hãy bỏ đánh dấu hồ sơ của nơi khác',
    en: 'Results on one slip must go to one office that hands them over. Untick those of another',
  },
});
