import { defineErrors } from '../errors/problem.ts';

/** What can be wrong with a file that somebody gives us. */
export const errors = defineErrors('files', {
  missing: { status: 422, vi: 'Hãy chọn một tệp', en: 'Choose a file' },
  empty: { status: 422, vi: 'Tệp rỗng. Hãy chọn lại tệp', en: 'The file is empty. Choose it again' },
  tooLarge: {
    status: 413,
    vi: 'Tệp lớn hơn {megabytes} MB. Hãy quét lại với độ phân giải thấp hơn hoặc chia nhỏ tệp',
    en: 'The file is larger than {megabytes} MB. Scan it at a lower resolution or split it',
  },
  incomplete: {
    status: 400,
    vi: 'Tệp chưa được gửi hết vì đường truyền bị ngắt. Hãy gửi lại',
    en: 'The line broke before the whole file arrived. Send it again',
  },
  unsupported: {
    status: 415,
    vi: 'Chỉ nhận tệp PDF, JPEG hoặc PNG. Tên tệp không đổi được loại tệp',
    en: 'Only PDF, JPEG and PNG files are taken. A file’s name does not change what it is',
  },
  heic: {
    status: 415,
    vi: 'Đây là ảnh HEIC của iPhone, nhiều máy không mở được. Vào Cài đặt > Camera > Định dạng, chọn “Tương thích nhất” rồi chụp lại, hoặc gửi ảnh JPEG',
    en: 'This is an iPhone HEIC photo, which many computers cannot open. In Settings > Camera > Formats choose “Most Compatible” and take it again, or send a JPEG',
  },
  officeDocument: {
    status: 415,
    vi: 'Đây là tệp Word, Excel hoặc tệp nén. Hãy lưu thành PDF rồi gửi lại',
    en: 'This is a Word, Excel or archive file. Save it as PDF and send that',
  },
  brokenPdf: {
    status: 422,
    vi: 'Tệp PDF bị hỏng hoặc thiếu phần cuối. Hãy mở thử trên máy của bạn rồi lưu hoặc quét lại',
    en: 'The PDF is damaged or its end is missing. Try to open it yourself, then save or scan it again',
  },
  lockedPdf: {
    status: 422,
    vi: 'Tệp PDF có mật khẩu hoặc bị khóa nên không thể lưu trữ. Hãy bỏ khóa rồi gửi lại',
    en: 'The PDF has a password or is locked, so it cannot be archived. Remove the lock and send it again',
  },
  brokenImage: {
    status: 422,
    vi: 'Tệp ảnh bị hỏng hoặc chưa đầy đủ. Hãy chụp hoặc lưu lại ảnh',
    en: 'The picture is damaged or not complete. Take or save it again',
  },
  pictureTooLarge: {
    status: 422,
    vi: 'Ảnh lớn hơn {megapixels} triệu điểm ảnh. Hãy thu nhỏ ảnh',
    en: 'The picture has more than {megapixels} million pixels. Make it smaller',
  },
  tooManyParts: { status: 413, vi: 'Mỗi lần chỉ gửi được một tệp', en: 'Send one file at a time' },
});
