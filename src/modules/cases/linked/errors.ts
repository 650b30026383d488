import { defineErrors } from '../../../kernel/errors/problem.ts';

export const linkedCaseErrors = defineErrors('cases', {
  partUnavailable: {
    status: 422,
    vi: 'Hiện chưa nộp liên thông được vì thủ tục “{procedure}” chưa sẵn sàng. Hãy nộp riêng từng thủ tục',
    en: 'This cannot be filed together now: “{procedure}” is not available. File each procedure by itself',
  },
  partOffice: {
    status: 422,
    vi: 'Không có cơ quan giải quyết “{procedure}” vào ngày nộp. Hãy chọn cơ quan khác',
    en: 'No office decides “{procedure}” on the day of filing. Choose another office',
  },
  linkedOnlineOnly: {
    status: 422,
    vi: 'Thủ tục liên thông được nộp trực tuyến; tại quầy hãy hướng dẫn người dân nộp trên Cổng, hoặc nhận riêng từng thủ tục',
    en: 'A linked procedure is filed online: help the person do so, or take each procedure by itself at the counter',
  },
});
