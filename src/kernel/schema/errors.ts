import { defineErrors } from '../errors/problem.ts';

/** What can be wrong with an answer. `{label}` is the field's label in the reader's language. */
export const formErrors = defineErrors('form', {
  required: { status: 422, vi: 'Chưa nhập thông tin: {label}', en: 'Enter: {label}' },
  notChosen: { status: 422, vi: 'Chưa chọn thông tin: {label}', en: 'Choose: {label}' },
  notInList: {
    status: 422,
    vi: '{label}: giá trị không có trong danh sách, hãy chọn lại',
    en: '{label}: choose one of the entries of the list',
  },
  notAsked: {
    status: 422,
    vi: '{label}: không cần khai thông tin này với các câu trả lời hiện có',
    en: '{label}: this is not asked with the other answers as they are',
  },
  unknownField: { status: 422, vi: 'Biểu mẫu không có trường “{name}”', en: 'The form has no field “{name}”' },
  notObject: { status: 422, vi: '{label}: phải là một nhóm thông tin', en: '{label} must be an object' },
  notText: { status: 422, vi: '{label}: phải là chữ', en: '{label} must be text' },
  notNumber: { status: 422, vi: '{label}: hãy nhập một số, ví dụ 12,5', en: '{label}: enter a number, such as 12.5' },
  notInteger: {
    status: 422,
    vi: '{label}: hãy nhập một số nguyên, ví dụ 12',
    en: '{label}: enter a whole number, such as 12',
  },
  notBoolean: { status: 422, vi: '{label}: chỉ được chọn có hoặc không', en: '{label} must be true or false' },
  notList: { status: 422, vi: '{label}: phải là một danh sách', en: '{label} must be a list' },
  notDate: {
    status: 422,
    vi: '{label}: hãy nhập một ngày có thật theo thứ tự ngày, tháng, năm, ví dụ 27 3 2026',
    en: '{label}: enter a real day, such as 27 3 2026',
  },
  dateIncomplete: {
    status: 422,
    vi: '{label}: hãy nhập đủ ngày, tháng và năm',
    en: '{label}: enter the day, the month and the year',
  },
  notEmail: {
    status: 422,
    vi: '{label}: địa chỉ thư điện tử phải có dạng ten@example.vn',
    en: '{label}: enter an email address like name@example.com',
  },
  notFullName: {
    status: 422,
    vi: '{label}: chỉ gồm chữ cái, dấu cách, dấu nháy và dấu gạch nối, không có chữ số',
    en: '{label}: use only letters, spaces, apostrophes and hyphens, no digits',
  },
  badFormat: { status: 422, vi: '{label}: chưa đúng định dạng', en: '{label} is not in the right format' },
  tooShort: {
    status: 422,
    vi: '{label}: phải có ít nhất {limit} ký tự',
    en: '{label} must have at least {limit} characters',
  },
  tooLong: {
    status: 422,
    vi: '{label}: chỉ được tối đa {limit} ký tự',
    en: '{label} can have at most {limit} characters',
  },
  tooSmall: { status: 422, vi: '{label}: phải từ {limit} trở lên', en: '{label} must be {limit} or more' },
  tooLarge: { status: 422, vi: '{label}: phải từ {limit} trở xuống', en: '{label} must be {limit} or less' },
  tooFew: { status: 422, vi: '{label}: phải chọn ít nhất {limit} mục', en: '{label}: choose at least {limit}' },
  tooMany: { status: 422, vi: '{label}: chỉ được chọn tối đa {limit} mục', en: '{label}: choose at most {limit}' },
  badCharacters: {
    status: 422,
    vi: '{label}: có ký tự không đọc được, hãy nhập lại',
    en: '{label} contains characters that cannot be read; type it again',
  },
  areaUnknown: {
    status: 422,
    vi: '{label}: hãy chọn tỉnh, thành phố rồi chọn xã, phường trong danh sách',
    en: '{label}: choose a province, then a commune from the list',
  },
  areaEnded: {
    status: 422,
    vi: '{label}: đơn vị hành chính này đã được sắp xếp lại, hãy chọn xã, phường hiện nay',
    en: '{label}: this commune has been merged; choose the commune of today',
  },
  communeNotChosen: { status: 422, vi: '{label}: chưa chọn xã, phường', en: '{label}: choose a commune' },
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
