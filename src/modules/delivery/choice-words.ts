import type { Words } from '../../kernel/text/text.ts';

/** What is said where the way a result takes is chosen anew. */
export const choiceWords = {
  title: { vi: 'Đổi hình thức nhận kết quả hồ sơ {code}', en: 'Change the delivery of case {code}' },
  hint: {
    vi: 'Đổi được cho đến khi kết quả được trả hoặc được xếp vào danh sách giao bưu chính.',
    en: 'You can change this until the result is handed out, or put into a list for the post.',
  },
  officerHint: {
    vi: 'Theo yêu cầu của người nộp tại quầy. Người nộp có tài khoản được báo về thay đổi này.',
    en: 'At the wish of the applicant at the counter. An applicant with an account is told of the change.',
  },
  way: { vi: 'Nhận kết quả thế nào?', en: 'How is the result to be received?' },
  address: { vi: 'Địa chỉ nhận qua bưu chính', en: 'Address for the post' },
  addressHint: {
    vi: 'Chỉ ghi khi chọn bưu chính: tên và số điện thoại người nhận, số nhà, đường hoặc thôn, xã hoặc phường, tỉnh.',
    en: 'For the post only: name and telephone number of who receives it, house, street or village, commune or ward, province.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  back: { vi: 'Giữ như cũ', en: 'Keep it as it is' },
} satisfies Words;
