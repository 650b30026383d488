import { defineErrors } from '../../kernel/errors/problem.ts';

/** What can be wrong with what is out of the ordinary in a process: late, passed on, taken back, many at once. */
export const processErrors = defineErrors('cases', {
  extendedAlready: {
    status: 409,
    vi: 'Hồ sơ đã được hẹn lại một lần; pháp luật không cho hẹn lại lần nữa (Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9)',
    en: 'The case has had its new date; the law allows it only once (Decree 61/2018, art. 19.9)',
  },
  appointmentWrong: {
    status: 422,
    vi: 'Hãy chọn một ngày làm việc sau ngày hẹn cũ ({due})',
    en: 'Choose a working day after the date given before ({due})',
  },
  appointmentPast: {
    status: 422,
    vi: 'Ngày hẹn mới phải sau hôm nay',
    en: 'The new date must be after today',
  },
  unitsMissing: { status: 422, vi: 'Hãy chọn ít nhất một đơn vị', en: 'Choose at least one unit' },
  opinionsOpen: {
    status: 422,
    vi: 'Chưa đủ ý kiến. Hãy đợi, hoặc đánh dấu rằng bạn làm tiếp mà không chờ',
    en: 'Not every opinion is there. Wait, or tick that you go on without',
  },
  recallBegun: {
    status: 409,
    vi: 'Người nhận đã bắt đầu xử lý nên không thu hồi được nữa',
    en: 'Somebody has begun the next step, so it cannot be taken back any more',
  },
  transferUnknown: {
    status: 422,
    vi: 'Hãy chọn một cơ quan khác có thẩm quyền giải quyết thủ tục này',
    en: 'Choose another authority that is competent for this procedure',
  },
  batchEmpty: { status: 422, vi: 'Hãy chọn ít nhất một hồ sơ', en: 'Choose at least one case' },
  batchTooMany: {
    status: 422,
    vi: 'Mỗi lần nhiều nhất {most} hồ sơ. Hãy chia thành nhiều lần',
    en: 'At most {most} cases at a time. Do it in several goes',
  },
  batchActUnknown: { status: 422, vi: 'Hãy chọn việc cần làm', en: 'Choose what to do' },
  batchCaseUnknown: { status: 404, vi: 'Không có hồ sơ này', en: 'There is no such case' },
});
