import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('exchange', {
  sentMeanwhile: {
    status: 409,
    vi: 'Thông điệp này đã gửi xong trong lúc đó',
    en: 'This message has been sent meanwhile',
  },
  numberWrong: {
    status: 422,
    vi: 'Số định danh cá nhân có 12 chữ số',
    en: 'A personal identification number has 12 digits',
  },
  nameMissing: { status: 422, vi: 'Hãy ghi họ, chữ đệm và tên', en: 'Give the full name' },
  birthWrong: {
    status: 422,
    vi: 'Hãy ghi ngày sinh, không sau hôm nay',
    en: 'Give the date of birth, not after today',
  },
  notConnected: {
    status: 409,
    vi: 'Hệ thống chưa được nối với Cơ sở dữ liệu quốc gia về dân cư. Hãy kiểm tra bằng giấy tờ',
    en: 'The population register is not connected. Check by papers',
  },
  clientWrong: {
    status: 422,
    vi: 'Mã hệ thống có dạng VN/GOV/mã cơ quan/mã hệ thống',
    en: 'A system is named VN/GOV/agency/system',
  },
  clientTaken: { status: 422, vi: 'Hệ thống này đã được phép', en: 'This system is allowed already' },
  agencyMissing: { status: 422, vi: 'Hãy ghi tên cơ quan', en: 'Give the agency’s name' },
  purposeMissing: {
    status: 422,
    vi: 'Hãy ghi mục đích và căn cứ, từ 10 đến 300 ký tự',
    en: 'Give purpose and legal basis, 10 to 300 characters',
  },
  clientUnknown: { status: 409, vi: 'Hệ thống này không còn được phép', en: 'This system is no longer allowed' },
  headerWrong: {
    status: 400,
    vi: 'Thiếu hoặc sai tiêu đề {header} của giao thức X-Road',
    en: 'The header {header} of the X-Road protocol is missing or wrong',
  },
  clientNotAllowed: {
    status: 403,
    vi: 'Hệ thống {client} không được phép hỏi',
    en: 'The system {client} may not ask',
  },
  caseUnknown: { status: 404, vi: 'Không có hồ sơ này', en: 'There is no such case' },
});
