import type { Words } from '../../kernel/text/text.ts';

/** Words of the search over all cases. */
export const searchWords = {
  title: { vi: 'Tìm hồ sơ', en: 'Search cases' },
  mineTitle: { vi: 'Tìm trong hồ sơ của tôi', en: 'Search my cases' },
  box: { vi: 'Từ cần tìm', en: 'Words to find' },
  hint: {
    vi: 'Tên, số định danh, mã hồ sơ, số giấy tờ hoặc bất cứ từ nào trong tờ khai; có dấu hay không đều được. Cụm từ đặt trong ngoặc kép.',
    en: 'A name, a personal number, a case code, a paper’s number or any word of the form, with or without diacritics. Put a phrase in quotation marks.',
  },
  search: { vi: 'Tìm', en: 'Search' },
  found: { vi: 'Hồ sơ tìm thấy', en: 'Cases found' },
  newestFirst: { vi: 'Hồ sơ nộp sau đứng trước.', en: 'The last filed come first.' },
  more: { vi: 'Xem tiếp', en: 'More' },
  firstPage: { vi: 'Về trang đầu', en: 'Back to the first page' },
  none: { vi: 'Không tìm thấy hồ sơ nào khớp', en: 'No case matches' },
  noneHint: {
    vi: 'Thử ít từ hơn hoặc viết đủ từ. Số định danh phải viết đủ chữ số. Chỉ tìm trong hồ sơ của các đơn vị bạn làm việc; hồ sơ vừa nộp có sau vài giây.',
    en: 'Try fewer words, or write them out. A personal number is found only whole. Only cases of the units you work for are searched; one just filed appears after a few seconds.',
  },
  noneMineHint: {
    vi: 'Thử ít từ hơn hoặc viết đủ từ. Số định danh phải viết đủ chữ số. Hồ sơ vừa nộp có sau vài giây.',
    en: 'Try fewer words, or write them out. A personal number is found only whole. A case just filed appears after a few seconds.',
  },
  expired: {
    vi: 'Phép tìm này đã cũ hoặc của người khác. Hãy nhập lại từ cần tìm.',
    en: 'This search is too old or somebody else’s. Type the words again.',
  },
  logged: {
    vi: 'Tìm ra theo số định danh: việc xem được ghi lại và chủ hồ sơ thấy ai đã xem.',
    en: 'Found by a personal number: that is recorded, and the applicant sees who looked.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  applicant: { vi: 'Chủ hồ sơ', en: 'Applicant' },
  place: { vi: 'Tìm thấy ở', en: 'Found in' },
  status: { vi: 'Trạng thái', en: 'Status' },
  filedAt: { vi: 'Nộp lúc', en: 'Filed' },
  unit: { vi: 'Đơn vị đang giữ', en: 'Held by' },
  personalNumber: { vi: 'Số định danh', en: 'Personal number' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'Email' },
  postalAddress: { vi: 'Địa chỉ nhận kết quả', en: 'Posted to' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  file: { vi: 'Tệp', en: 'File' },
  result: { vi: 'Số văn bản kết quả', en: 'Number of the result' },
  signer: { vi: 'Người ký', en: 'Signed by' },
} satisfies Words;
