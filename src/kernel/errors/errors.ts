import { defineErrors } from './problem.ts';

/** Errors that any request can meet, whatever the module. */
export const errors = defineErrors('request', {
  malformed: { status: 400, vi: 'Yêu cầu gửi lên không đọc được', en: 'The request cannot be read' },
  wrongType: { status: 400, vi: 'Giá trị không đúng kiểu', en: 'The value is of the wrong type' },
  brokenText: { status: 400, vi: 'Văn bản không phải UTF-8 hợp lệ', en: 'The text is not valid UTF-8' },
  forged: {
    status: 403,
    vi: 'Phiên làm việc đã đổi hoặc biểu mẫu không do trang này gửi. Hãy tải lại trang rồi thử lại',
    en: 'Your session has changed or the form was not sent by this site. Reload the page and try again',
  },
  signInFirst: { status: 401, vi: 'Hãy đăng nhập để tiếp tục', en: 'Sign in to continue' },
  notAllowed: { status: 403, vi: 'Bạn không có quyền làm việc này', en: 'You are not allowed to do this' },
  notFound: { status: 404, vi: 'Không tìm thấy trang hoặc dữ liệu này', en: 'This page or record does not exist' },
  methodNotAllowed: {
    status: 405,
    vi: 'Địa chỉ này không nhận cách gửi đó',
    en: 'This address does not take that method',
  },
  tooLarge: { status: 413, vi: 'Nội dung gửi lên quá lớn', en: 'What was sent is too large' },
  unsupportedType: { status: 415, vi: 'Loại nội dung này không được nhận', en: 'This type of content is not taken' },
  tooMany: {
    status: 429,
    vi: 'Bạn thao tác quá nhanh. Hãy thử lại sau {seconds} giây',
    en: 'Too many tries. Try again in {seconds} seconds',
  },
  unavailable: {
    status: 503,
    vi: 'Hệ thống đang tạm gián đoạn. Hãy thử lại sau ít phút; gửi lại cùng một hồ sơ không tạo ra hai hồ sơ',
    en: 'The service is interrupted for the moment. Try again in a minute; sending the same application again does not file it twice',
  },
  failed: {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Dữ liệu của bạn chưa thay đổi; hãy thử lại. Mã: {reference}',
    en: 'Something failed on our side. Nothing of yours was changed; try again. Reference: {reference}',
  },
});
