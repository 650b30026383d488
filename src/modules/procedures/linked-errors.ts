import { defineErrors } from '../../kernel/errors/problem.ts';

/** What can be wrong with a linked procedure when it is imported. */
export const linkedErrors = defineErrors('procedures', {
  partTwice: { status: 422, vi: 'Phần “{part}” có hai lần', en: 'The part “{part}” stands twice' },
  partUnknown: { status: 422, vi: 'Không có phần nào mang mã “{part}”', en: 'There is no part “{part}”' },
  circle: {
    status: 422,
    vi: 'Phần “{part}” chờ kết quả của chính nó qua một vòng khép kín',
    en: 'The part “{part}” waits for its own result in a circle',
  },
  resultTooEarly: {
    status: 422,
    vi: 'Muốn dùng kết quả của phần “{part}” thì phải chờ phần đó: hãy ghi phần đó vào “after”',
    en: 'To be given the result of “{part}” the part must wait for it: put it into “after”',
  },
  procedureUnknown: {
    status: 422,
    vi: 'Không có thủ tục mã {code} để làm một phần của thủ tục liên thông',
    en: 'There is no procedure {code} to be a part of the linked one',
  },
  linkedWithin: {
    status: 422,
    vi: 'Thủ tục {code} tự nó đã là liên thông, không làm một phần được',
    en: 'The procedure {code} is linked itself and cannot be a part',
  },
  assuranceLow: {
    status: 422,
    vi: 'Thủ tục {code} cần đăng nhập ở mức {level}; thủ tục liên thông phải cần ít nhất mức đó',
    en: 'The procedure {code} needs a sign-in at level {level}; the linked one must need that at least',
  },
  variantUnknown: {
    status: 422,
    vi: 'Thủ tục {code} không có trường hợp “{variant}”',
    en: 'The procedure {code} has no variant “{variant}”',
  },
  fieldUnknown: { status: 422, vi: 'Biểu mẫu không có mục “{pointer}”', en: 'The form has nothing at “{pointer}”' },
  paperUnknown: { status: 422, vi: 'Không có giấy tờ mang mã “{paper}”', en: 'There is no paper “{paper}”' },
  answerMisfit: {
    status: 422,
    vi: 'Câu trả lời “{from}” không dùng được cho mục “{to}”: khác kiểu hoặc khác danh mục',
    en: 'The answer “{from}” cannot stand at “{to}”: another type, format or list',
  },
  answerMissing: {
    status: 422,
    vi: 'Thủ tục {code} bắt buộc mục “{pointer}” mà không phần nào của hồ sơ cho biết',
    en: 'The procedure {code} demands “{pointer}”, and nothing in the filing gives it',
  },
});
