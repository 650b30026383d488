import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('assessment', {
  unitUnknown: { status: 422, vi: 'Hãy chọn một cơ quan', en: 'Choose an agency' },
  unitNotThen: {
    status: 422,
    vi: 'Cơ quan này không hoạt động vào ngày của số liệu. Hãy chọn cơ quan của ngày đó, hoặc xem lại ngày',
    en: 'This agency did not exist on the day of the figure. Choose the one of that day, or look at the day again',
  },
  indicatorUnknown: { status: 422, vi: 'Hãy chọn chỉ số được nhập tay', en: 'Choose an indicator that is entered' },
  numeratorWrong: {
    status: 422,
    vi: 'Nhập một số từ 0 đến tổng số, ví dụ 18',
    en: 'Enter a number from 0 to the total, such as 18',
  },
  denominatorWrong: { status: 422, vi: 'Nhập tổng số lớn hơn 0, ví dụ 20', en: 'Enter a total above 0, such as 20' },
  dayWrong: {
    status: 422,
    vi: 'Nhập ngày có thật, không muộn hơn hôm nay, ví dụ 31/3/2026',
    en: 'Enter a day that exists, today at the latest, such as 31/3/2026',
  },
  sourceMissing: {
    status: 422,
    vi: 'Nhập nguồn của số liệu, không quá {most} ký tự',
    en: 'Enter where the figure comes from, at most {most} characters',
  },
  periodUnknown: { status: 404, vi: 'Không có quý hoặc năm này', en: 'There is no such quarter or year' },
  periodRuns: {
    status: 409,
    vi: 'Kỳ này chưa kết thúc nên chưa công bố được',
    en: 'This period has not ended and cannot be made public yet',
  },
  changedMeanwhile: {
    status: 409,
    vi: 'Có người vừa công bố hoặc rút lại kỳ này. Hãy xem lại trước khi làm tiếp',
    en: 'Somebody has just made this period public or taken it back. Look again before you go on',
  },
});
