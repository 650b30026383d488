import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('vault', {
  numberMissing: {
    status: 422,
    vi: 'Hãy ghi số định danh hoặc mã số thuế của chủ giấy tờ',
    en: 'Type the personal number or tax code of whose paper it is',
  },
  levelNeeded: {
    status: 403,
    vi: 'Kho giấy tờ chỉ mở khi đăng nhập ở mức 2. Hãy mở trang Kho giấy tờ và xác thực lại ở mức 2',
    en: 'The vault opens only at level 2. Open the page of your vault and sign in again at level 2',
  },
  typeMissing: { status: 422, vi: 'Hãy chọn loại giấy tờ', en: 'Choose the kind of paper' },
  textTooLong: { status: 422, vi: 'Ghi tối đa {most} ký tự', en: 'Use at most {most} characters' },
  dayWrong: {
    status: 422,
    vi: 'Ngày cấp phải có thật và không sau hôm nay',
    en: 'The day of issue must exist and not be after today',
  },
  dayMissing: {
    status: 422,
    vi: 'Loại giấy tờ này có thời hạn: hãy ghi ngày cấp',
    en: 'This kind of paper holds for a time only: write down the day of issue',
  },
  endWrong: {
    status: 422,
    vi: 'Ngày hết hiệu lực phải có thật và không trước ngày cấp',
    en: 'The last day must exist and not be before the day of issue',
  },
  fileMissing: { status: 422, vi: 'Hãy chọn bản quét của giấy tờ', en: 'Choose the scan of the paper' },
  scanNotPdf: {
    status: 422,
    vi: 'Bản số hóa phải là tệp PDF để ký số được. Hãy quét lại thành PDF',
    en: 'A digitised paper must be a PDF, so that it can be signed. Scan it as PDF',
  },
  notCompared: {
    status: 422,
    vi: 'Chỉ số hóa khi đã đối chiếu bản quét với bản chính: hãy đánh dấu xác nhận',
    en: 'A scan is kept only once it was compared with the original: tick that you did',
  },
});
