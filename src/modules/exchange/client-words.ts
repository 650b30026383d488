import type { Words } from '../../kernel/text/text.ts';

export const clientWords = {
  title: { vi: 'Cơ quan được hỏi trạng thái hồ sơ', en: 'Agencies that may ask' },
  intro: {
    vi: 'Hệ thống của cơ quan khác hỏi trạng thái hồ sơ theo mã qua trục liên thông. Chỉ hệ thống có tên dưới đây được trả lời; mỗi lần hỏi được ghi lại.',
    en: 'Systems of other agencies ask for the state of a case by its code through the data exchange. Those named below alone are answered; every question is written down.',
  },
  closed: {
    vi: 'Chưa nhận cuộc gọi nào từ ngoài: đặt X_ROAD_FROM là địa chỉ máy chủ an ninh.',
    en: 'No calls are taken from outside: set X_ROAD_FROM to the security server’s address.',
  },
  none: { vi: 'Chưa cơ quan nào được phép hỏi', en: 'No agency may ask yet' },
  noneHint: { vi: 'Thêm hệ thống đầu tiên bằng biểu mẫu dưới đây.', en: 'Add the first system with the form below.' },
  client: { vi: 'Tên hệ thống trên trục', en: 'Name in the exchange' },
  clientHint: { vi: 'Như VN/GOV/H99/THUE', en: 'Such as VN/GOV/H99/TAX' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  purpose: { vi: 'Mục đích và căn cứ', en: 'Purpose and legal basis' },
  added: { vi: 'Cho phép', en: 'Allowed' },
  addedBy: { vi: '{name}, {at}', en: '{name}, {at}' },
  questions: { vi: 'Số lần hỏi', en: 'Questions' },
  lastAsked: { vi: 'Hỏi lần cuối', en: 'Last asked' },
  neverAsked: { vi: 'chưa hỏi', en: 'never' },
  end: { vi: 'Thôi cho phép', en: 'Stop allowing' },
  add: { vi: 'Cho phép một hệ thống', en: 'Allow a system' },
  addButton: { vi: 'Cho phép', en: 'Allow' },
  addedDone: { vi: 'Đã cho phép', en: 'Allowed' },
  endedDone: {
    vi: 'Đã thôi cho phép. Có thể cho phép lại bất cứ lúc nào.',
    en: 'Stopped. It can be allowed again at any time.',
  },
} satisfies Words;
