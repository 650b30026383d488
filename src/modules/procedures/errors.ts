import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('procedures', {
  unknown: { status: 404, vi: 'Không có thủ tục mã “{code}”', en: 'There is no procedure with the code “{code}”' },
  malformed: {
    status: 422,
    vi: 'Giá trị không đúng kiểu hoặc không được phép ở đây',
    en: 'The value is of the wrong type or not allowed here',
  },
  missing: { status: 422, vi: 'Thiếu mục “{name}”', en: '“{name}” is missing' },
  unexpected: { status: 422, vi: 'Không có mục nào tên “{name}” ở đây', en: 'Nothing is called “{name}” here' },
  notDay: {
    status: 422,
    vi: '“{value}” không phải một ngày có thật dạng 2026-03-14',
    en: '“{value}” is not a real day like 2026-03-14',
  },
  endsBeforeStart: {
    status: 422,
    vi: 'Ngày hết hiệu lực đứng trước ngày có hiệu lực',
    en: 'The last day lies before the first',
  },
  competenceOrder: {
    status: 422,
    vi: 'Các mốc thẩm quyền phải theo thứ tự thời gian; chỉ mục cuối được không có ngày kết thúc',
    en: 'Authorities must follow each other in time; only the last may lack an end',
  },
  departmentNeeded: {
    status: 422,
    vi: 'Thẩm quyền cấp sở phải nêu mã cơ quan, các cấp khác thì không',
    en: 'A department must be named for the authority “department”, and only for it',
  },
  sharesSum: {
    status: 422,
    vi: 'Tỷ lệ thời gian của các bước (trừ bước trả kết quả) phải cộng lại bằng 100, hiện là {sum}',
    en: 'The shares of the steps (without returning) must make 100, they make {sum}',
  },
  returnShare: {
    status: 422,
    vi: 'Bước trả kết quả không tính thời gian, tỷ lệ phải là 0',
    en: 'Returning the result takes no share: it must be 0',
  },
  stepOrder: {
    status: 422,
    vi: 'Quy trình phải bắt đầu bằng tiếp nhận, có kết quả, và kết thúc bằng trả kết quả',
    en: 'The process must begin with intake, have a result and end with returning it',
  },
  repeatedCode: { status: 422, vi: 'Mã “{code}” bị dùng hai lần', en: 'The code “{code}” is used twice' },
  variantReserved: {
    status: 422,
    vi: 'Mã “{code}” dành cho trường hợp thông thường, hãy đặt mã khác',
    en: 'The code “{code}” stands for the ordinary case; choose another',
  },
  variantCondition: {
    status: 422,
    vi: 'Trường hợp xác định theo tờ khai phải có điều kiện (FEEL); trường hợp do người chọn thì không có',
    en: 'A variant told by the answers needs its condition (FEEL); one that somebody chooses has none',
  },
  unknownLifeEvent: {
    status: 422,
    vi: 'Không có sự kiện “{code}” trong danh mục',
    en: 'There is no life event “{code}”',
  },
  unknownPaperType: {
    status: 422,
    vi: 'Không có loại giấy tờ “{code}” trong danh mục',
    en: 'There is no kind of paper “{code}”',
  },
  uniqueByUnknown: { status: 422, vi: 'Biểu mẫu không có trường “{pointer}”', en: 'The form has no field “{pointer}”' },
  repeatedVersion: {
    status: 422,
    vi: 'Phiên bản {version} của thủ tục {code} có hai lần trong tệp',
    en: 'Version {version} of {code} stands twice in the file',
  },
  versionExists: {
    status: 422,
    vi: 'Phiên bản {version} của thủ tục {code} đã có với nội dung khác. Hãy nâng số phiên bản: hồ sơ đang giải quyết giữ phiên bản cũ',
    en: 'Version {version} of {code} exists with other content. Raise the version: cases under way keep the old one',
  },
  versionOrder: {
    status: 422,
    vi: 'Phiên bản {version} phải có hiệu lực sau phiên bản {previous} ({previousFrom})',
    en: 'Version {version} must take effect after version {previous} ({previousFrom})',
  },
  noFile: { status: 422, vi: 'Hãy chọn tệp JSON cần nhập', en: 'Choose the JSON file to import' },
  fileTooLarge: { status: 413, vi: 'Tệp lớn hơn {megabytes} MB', en: 'The file is larger than {megabytes} MB' },
  fileNotText: { status: 422, vi: 'Tệp không phải văn bản UTF-8', en: 'The file is not UTF-8 text' },
  fileNotJson: { status: 422, vi: 'Không đọc được JSON ở dòng này', en: 'This line is not JSON' },
  fileEmpty: { status: 422, vi: 'Tệp không có thủ tục nào', en: 'The file has no procedure' },
  fileTooLong: { status: 422, vi: 'Tệp có hơn {most} mục', en: 'The file has more than {most} entries' },
  tooDeep: { status: 422, vi: 'Dữ liệu lồng nhau quá nhiều cấp', en: 'The data are nested too deep' },
  brokenText: { status: 422, vi: 'Có ký tự không lưu được', en: 'It has characters that cannot be stored' },
});
