import { defineErrors } from '../../../kernel/errors/problem.ts';

export const registerErrors = defineErrors('vault', {
  registerLevel: {
    status: 422,
    vi: 'Chỉ hỏi được cơ sở dữ liệu khi bạn đăng nhập bằng tài khoản định danh mức 2. Bạn vẫn tải giấy tờ lên được',
    en: 'Registers are asked only for who signed in with an e-ID of level 2. You can still upload your papers',
  },
  registerNone: {
    status: 409,
    vi: 'Không có cơ sở dữ liệu nào cần hỏi cho hồ sơ này. Hãy tải giấy tờ lên',
    en: 'There is no register to ask for this application. Upload the papers',
  },
  registerConsent: {
    status: 422,
    vi: 'Chỉ hỏi khi có sự đồng ý: hãy đánh dấu',
    en: 'Registers are asked only with consent: tick the box',
  },
  registerTooOften: {
    status: 429,
    vi: 'Đã hỏi {most} lần trong 24 giờ qua. Hãy tải giấy tờ lên, hoặc hỏi lại vào ngày mai',
    en: 'The registers were asked {most} times within 24 hours. Upload the papers, or ask again tomorrow',
  },
});
