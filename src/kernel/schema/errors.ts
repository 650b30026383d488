import { defineErrors } from '../errors/problem.ts';

/**
 * What can be wrong with an answer. `{label}` is the field's label in the reader's language as it stands within a
 * sentence, `{Label}` at its beginning.
 */
export const formErrors = defineErrors('form', {
  required: { status: 422, vi: 'Hãy nhập {label}', en: 'Enter {label}' },
  notChosen: { status: 422, vi: 'Hãy chọn {label}', en: 'Choose {label}' },
  notTicked: { status: 422, vi: 'Hãy đánh dấu: “{Label}”', en: 'Tick “{Label}”' },
  notInList: { status: 422, vi: 'Hãy chọn {label} trong danh sách', en: 'Choose {label} from the list' },
  notAsked: {
    status: 422,
    vi: 'Không khai {label} khi các câu trả lời khác như hiện có',
    en: 'Leave out {label}: it is not asked with the other answers as they are',
  },
  unknownField: { status: 422, vi: 'Biểu mẫu không có trường “{name}”', en: 'The form has no field “{name}”' },
  notObject: { status: 422, vi: '“{label}” phải là một nhóm thông tin', en: '“{label}” must be an object' },
  notText: { status: 422, vi: '{Label} phải là chữ', en: '{Label} must be text' },
  notNumber: { status: 422, vi: '{Label} phải là một số, ví dụ 12,5', en: '{Label} must be a number, such as 12.5' },
  notInteger: {
    status: 422,
    vi: '{Label} phải là một số nguyên, ví dụ 12',
    en: '{Label} must be a whole number, such as 12',
  },
  notBoolean: { status: 422, vi: '{Label} phải là có hoặc không', en: '{Label} must be true or false' },
  notList: { status: 422, vi: '{Label} phải là một danh sách', en: '{Label} must be a list' },
  notDate: {
    status: 422,
    vi: '{Label} phải là một ngày có thật, ví dụ 27 3 2026',
    en: '{Label} must be a real day, such as 27 3 2026',
  },
  dateIncomplete: {
    status: 422,
    vi: '{Label} phải có đủ ngày, tháng và năm',
    en: '{Label} must have a day, a month and a year',
  },
  yearTooShort: {
    status: 422,
    vi: '{Label} phải ghi năm đủ bốn chữ số, ví dụ 1995',
    en: '{Label} must have a year of four digits, such as 1995',
  },
  notEmail: {
    status: 422,
    vi: '{Label} phải là một địa chỉ thư điện tử, ví dụ ten@example.vn',
    en: '{Label} must be an email address, such as name@example.com',
  },
  notFullName: {
    status: 422,
    vi: '{Label} chỉ gồm chữ cái, dấu cách, dấu nháy và dấu gạch nối, không có chữ số',
    en: '{Label} can have only letters, spaces, apostrophes and hyphens, no digits',
  },
  badFormat: { status: 422, vi: '{Label} chưa đúng mẫu', en: '{Label} is not in the right form' },
  tooShort: {
    status: 422,
    vi: '{Label} phải có ít nhất {limit} ký tự',
    en: '{Label} must have at least {limit, plural, one {# character} other {# characters}}',
  },
  tooLong: {
    status: 422,
    vi: '{Label} chỉ được dài tối đa {limit} ký tự',
    en: '{Label} can have at most {limit, plural, one {# character} other {# characters}}',
  },
  tooSmall: { status: 422, vi: '{Label} phải từ {limit} trở lên', en: '{Label} must be {limit} or more' },
  tooLarge: { status: 422, vi: '{Label} không được quá {limit}', en: '{Label} must be {limit} or less' },
  tooFew: { status: 422, vi: 'Hãy chọn ít nhất {limit} mục ở {label}', en: 'Choose at least {limit} of {label}' },
  tooMany: { status: 422, vi: 'Chỉ được chọn tối đa {limit} mục ở {label}', en: 'Choose at most {limit} of {label}' },
  badCharacters: {
    status: 422,
    vi: '{Label} có ký tự không đọc được, hãy nhập lại',
    en: '{Label} has characters that cannot be read; type it again',
  },
  areaUnknown: {
    status: 422,
    vi: 'Hãy chọn tỉnh, thành phố rồi chọn xã, phường ở {label}',
    en: 'Choose a province, then a commune, for {label}',
  },
  areaEnded: {
    status: 422,
    vi: '{Label} là đơn vị hành chính đã được sắp xếp lại, hãy chọn xã, phường hiện nay',
    en: '{Label} is a commune that was merged; choose the commune of today',
  },
  communeNotChosen: { status: 422, vi: 'Hãy chọn xã, phường ở {label}', en: 'Choose a commune for {label}' },
});

/** What can be wrong with a definition; read by those who write procedures. */
export const definitionErrors = defineErrors('definition', {
  syntax: {
    status: 422,
    vi: 'Biểu thức FEEL sai cú pháp gần “{near}”: {expression}',
    en: 'FEEL syntax error near “{near}”: {expression}',
  },
  unknownName: {
    status: 422,
    vi: 'Biểu thức FEEL dùng tên không có “{name}”: {expression}',
    en: 'The FEEL expression uses an unknown name “{name}”: {expression}',
  },
  dateArithmetic: {
    status: 422,
    vi: 'Ngày là chuỗi ký tự; muốn cộng trừ hãy dùng date(…) hoặc days between(…): {expression}',
    en: 'Days are strings; to reckon with them use date(…) or days between(…): {expression}',
  },
  notObject: {
    status: 422,
    vi: 'Lược đồ của biểu mẫu phải là một đối tượng có các trường',
    en: 'The schema of a form must be an object with properties',
  },
  badName: {
    status: 422,
    vi: 'Tên trường “{name}” phải bắt đầu bằng chữ thường, chỉ gồm chữ cái và chữ số',
    en: 'The field name “{name}” must start with a lower-case letter and have only letters and digits',
  },
  badType: {
    status: 422,
    vi: 'Kiểu của trường này không dùng được trong biểu mẫu',
    en: 'The type of this field cannot be used in forms',
  },
  badPattern: {
    status: 422,
    vi: 'Mẫu ký tự “{pattern}” không hợp lệ',
    en: 'The pattern “{pattern}” is not a regular expression',
  },
  slowPattern: {
    status: 422,
    vi: 'Mẫu ký tự “{pattern}” có thể làm hệ thống treo. Tránh lặp lồng trong lặp, hoặc đặt độ dài tối đa nhỏ hơn',
    en: 'The pattern “{pattern}” may keep the system busy for ever. Avoid repetition within repetition, or allow less text',
  },
  costlyExpression: {
    status: 422,
    vi: 'Biểu thức “{expression}” có thể làm hệ thống treo: không dùng hàm tự định nghĩa, vòng lặp theo khoảng số, quá hai vòng lặp, hay mẫu ký tự không viết sẵn hoặc lặp lồng nhau',
    en: 'The expression “{expression}” may keep the system busy for ever: no functions of its own, no loops over ranges, no more than two loops, and only patterns written out, without repetition within repetition',
  },
  unknownFormat: { status: 422, vi: 'Không có định dạng “{format}”', en: 'There is no format “{format}”' },
  requiredUnknown: {
    status: 422,
    vi: 'Trường bắt buộc “{name}” không có trong lược đồ',
    en: 'The required field “{name}” is not in the schema',
  },
  noText: { status: 422, vi: 'Thiếu lời tiếng Việt hoặc tiếng Anh', en: 'The Vietnamese or English text is missing' },
  unknownPageField: {
    status: 422,
    vi: 'Trang “{page}” có trường không có trong lược đồ: {pointer}',
    en: 'Page “{page}” has a field that the schema lacks: {pointer}',
  },
  notOnPage: { status: 422, vi: 'Trường chưa được xếp vào trang nào', en: 'The field is on no page' },
  onTwoPages: { status: 422, vi: 'Trường có mặt nhiều lần trên các trang', en: 'The field is on pages more than once' },
  repeatedCode: { status: 422, vi: 'Mã “{code}” bị dùng hai lần', en: 'The code “{code}” is used twice' },
  repeatedOption: {
    status: 422,
    vi: 'Mục “{code}” có hai lần trong danh sách',
    en: 'The list has the entry “{code}” twice',
  },
  emptyPage: { status: 422, vi: 'Trang “{page}” không có trường nào', en: 'Page “{page}” has no field' },
});
