import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('units', {
  noFile: { status: 422, vi: 'Hãy chọn tệp CSV cần nhập', en: 'Choose the CSV file to import' },
  fileTooLarge: { status: 413, vi: 'Tệp lớn hơn {megabytes} MB', en: 'The file is larger than {megabytes} MB' },
  fileNotText: {
    status: 422,
    vi: 'Tệp không phải văn bản UTF-8. Hãy lưu lại dưới dạng «CSV UTF-8»',
    en: 'The file is not UTF-8 text. Save it again as “CSV UTF-8”',
  },
  fileEmpty: { status: 422, vi: 'Tệp không có dòng dữ liệu nào', en: 'The file has no row of data' },
  fileTooLong: { status: 422, vi: 'Tệp có hơn {rows} dòng', en: 'The file has more than {rows} rows' },
  fileNotTable: {
    status: 422,
    vi: 'Không đọc được bảng từ dòng này (có thể thiếu dấu nháy kép đóng)',
    en: 'The table cannot be read from this line on (a closing quote may be missing)',
  },
  columnMissing: { status: 422, vi: 'Thiếu cột «{column}»', en: 'The column “{column}” is missing' },
  columnUnknown: { status: 422, vi: 'Không có cột nào tên «{column}»', en: 'There is no column called “{column}”' },
  columnTwice: { status: 422, vi: 'Cột «{column}» xuất hiện hai lần', en: 'The column “{column}” stands twice' },
  cellCount: {
    status: 422,
    vi: 'Dòng có {cells} ô, tiêu đề có {columns} cột',
    en: 'The row has {cells} cells, the header {columns} columns',
  },
  required: { status: 422, vi: 'Không được để trống', en: 'This must not be empty' },
  tooLong: { status: 422, vi: 'Dài hơn {limit} ký tự', en: 'This is longer than {limit} characters' },
  formula: {
    status: 422,
    vi: '«{value}» bắt đầu như công thức của bảng tính',
    en: '“{value}” begins like a formula of a spreadsheet',
  },
  notDate: {
    status: 422,
    vi: '«{value}» không phải ngày dạng 2025-07-01',
    en: '“{value}” is not a day like 2025-07-01',
  },
  notOneOf: { status: 422, vi: '«{value}» không thuộc: {choices}', en: '“{value}” is not one of: {choices}' },
  notKey: {
    status: 422,
    vi: 'Khóa chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
    en: 'A key has only lower-case letters, digits and hyphens',
  },
  notAreaCode: {
    status: 422,
    vi: 'Mã «{value}» phải có {digits} chữ số',
    en: 'The code “{value}” must have {digits} digits',
  },
  notAgencyCode: {
    status: 422,
    vi: 'Mã định danh phải dạng H55.12.3, không quá 35 ký tự (Quyết định 20/2020/QĐ-TTg)',
    en: 'An agency code looks like H55.12.3 and has at most 35 characters (Decision 20/2020/QD-TTg)',
  },
  notUsername: {
    status: 422,
    vi: 'Tên đăng nhập gồm 3–40 chữ thường không dấu, chữ số, dấu chấm',
    en: 'A user name has 3–40 lower-case letters, digits and dots',
  },
  notEmail: { status: 422, vi: '«{value}» không phải địa chỉ thư điện tử', en: '“{value}” is not an e-mail address' },
  notPhone: {
    status: 422,
    vi: '«{value}» không phải số điện thoại, ví dụ 0208 3855 123',
    en: '“{value}” is not a telephone number such as 0208 3855 123',
  },
  notFlag: { status: 422, vi: '«{value}» phải là yes hoặc no', en: '“{value}” must be yes or no' },
  endsBeforeStart: {
    status: 422,
    vi: 'Ngày kết thúc trước ngày bắt đầu {start}',
    en: 'The last day is before the first, {start}',
  },
  twiceInFile: { status: 422, vi: 'Trùng với dòng {line}', en: 'The same as line {line}' },
  overlaps: {
    status: 422,
    vi: 'Thời gian trùng với «{other}» có cùng mã hoặc khóa',
    en: 'The time overlaps “{other}”, which has the same code or key',
  },
  noArea: {
    status: 422,
    vi: 'Không có địa bàn mã {code} vào ngày {date}',
    en: 'No area has the code {code} on {date}',
  },
  noUnit: { status: 422, vi: 'Không có đơn vị «{key}» vào ngày {date}', en: 'There is no unit “{key}” on {date}' },
  circle: { status: 422, vi: 'Đơn vị nằm dưới chính nó: {path}', en: 'The unit lies below itself: {path}' },
  differentOfficer: {
    status: 422,
    vi: 'Dòng {line} ghi «{name}» cho cùng tên đăng nhập',
    en: 'Line {line} says “{name}” for the same user name',
  },
  differentPosition: {
    status: 422,
    vi: 'Dòng {line} ghi vai trò hoặc phạm vi khác cho cùng vị trí này',
    en: 'Line {line} gives other roles or another reach to this same position',
  },
  wrongCredentials: {
    status: 422,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng',
    en: 'The user name or password is wrong',
  },
  locked: {
    status: 429,
    vi: 'Sai quá nhiều lần. Hãy thử lại sau {seconds} giây',
    en: 'Too many wrong tries. Try again in {seconds} seconds',
  },
  wrongCode: {
    status: 422,
    vi: 'Mã không đúng hoặc đã dùng. Hãy chờ mã mới trên ứng dụng xác thực',
    en: 'The code is wrong or was used. Wait for the next one in your authenticator',
  },
  signInExpired: {
    status: 401,
    vi: 'Lần đăng nhập này đã quá hạn. Hãy nhập lại mật khẩu',
    en: 'This sign-in took too long. Enter your password again',
  },
  wrongPasskey: { status: 422, vi: 'Khóa truy cập không được chấp nhận', en: 'The passkey was not accepted' },
  wrongCurrentPassword: {
    status: 422,
    vi: 'Mật khẩu hiện tại không đúng',
    en: 'The current password is wrong',
  },
  weakPassword: {
    status: 422,
    vi: 'Mật khẩu cần ít nhất {limit} ký tự',
    en: 'A password needs at least {limit} characters',
  },
});
