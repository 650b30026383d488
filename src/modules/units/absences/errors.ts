import { defineErrors } from '../../../kernel/errors/problem.ts';

/** What can stand against an absence or a delegation. */
export const absenceErrors = defineErrors('absences', {
  notDay: { status: 422, vi: 'Hãy nhập ngày dạng 30/6/2025', en: 'Enter a day like 30/6/2025' },
  past: { status: 422, vi: 'Ngày đầu phải từ hôm nay trở đi', en: 'The first day must be today or later' },
  endsBeforeStart: { status: 422, vi: 'Ngày cuối trước ngày đầu', en: 'The last day is before the first' },
  tooLong: { status: 422, vi: 'Không quá {days} ngày một lần', en: 'At most {days} days at a time' },
  reasonTooLong: {
    status: 422,
    vi: 'Lý do không quá {most} ký tự; hiện có {n}',
    en: 'The reason has at most {most} characters; there are {n}',
  },
  overlaps: {
    status: 422,
    vi: 'Đã có lần vắng mặt từ {from} đến {to} trong thời gian này',
    en: 'There is an absence from {from} to {to} in this time already',
  },
  delegateAway: {
    status: 422,
    vi: '{name} cũng vắng mặt trong thời gian này. Hãy chọn người khác',
    en: '{name} is away in this time, too. Choose somebody else',
  },
  notDelegable: {
    status: 422,
    vi: 'Vị trí này không ủy quyền được cho người đã chọn. Quyền phê duyệt chỉ do người đứng đầu giao cho cấp phó cùng đơn vị',
    en: 'This position cannot be delegated to the person chosen. Approving goes only from a head to a deputy of the same unit',
  },
});
