import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('queue', {
  serviceUnknown: { status: 422, vi: 'Hãy chọn việc cần làm', en: 'Choose what you came for' },
  windowBusy: {
    status: 409,
    vi: 'Quầy đang gọi một số. Hãy bắt đầu tiếp nhận hoặc ghi không đến rồi gọi số tiếp theo',
    en: 'This window is calling a number. Begin, or note that nobody came, then call the next',
  },
  windowClosed: { status: 409, vi: 'Quầy này đã đóng', en: 'This window is closed' },
  nobodyWaits: {
    status: 409,
    vi: 'Không còn ai chờ ở các việc của quầy này',
    en: 'Nobody waits for what this window takes',
  },
  notNow: {
    status: 409,
    vi: 'Số này đã sang trạng thái khác. Hãy xem lại',
    en: 'This number is in another state by now. Look again',
  },
  nameMissing: { status: 422, vi: 'Hãy ghi tên', en: 'Give a name' },
  nameTooLong: { status: 422, vi: 'Tên dài quá {most} ký tự', en: 'The name is longer than {most} characters' },
  nameTaken: { status: 409, vi: 'Tên này đã có', en: 'There is one of this name' },
  letterWrong: { status: 422, vi: 'Ký hiệu là một chữ cái từ A đến Z', en: 'The letter must be one from A to Z' },
  letterTaken: { status: 409, vi: 'Ký hiệu này đã dùng cho việc khác', en: 'This letter is another service’s' },
  confirmMissing: {
    status: 422,
    vi: 'Địa chỉ cũ sẽ không dùng được nữa. Hãy đánh dấu rằng bạn chắc chắn',
    en: 'The address of before will stop working. Tick that you are sure',
  },
});
