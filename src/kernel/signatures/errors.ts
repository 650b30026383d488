import { defineErrors } from '../errors/problem.ts';

/** What can be wrong while a document is signed. */
export const errors = defineErrors('signatures', {
  closed: {
    status: 409,
    vi: 'Người ký đầu tiên đã khóa tài liệu: không ai được ký thêm. Hãy xin bản chưa khóa',
    en: 'Whoever signed first closed the document: nobody may sign it further. Ask for one that is not closed',
  },
  noTimestamp: {
    status: 503,
    vi: 'Máy chủ dấu thời gian không trả lời. Tài liệu chưa được ký; hãy thử lại sau ít phút',
    en: 'The time-stamping authority does not answer. The document was not signed; try again in a few minutes',
  },
  timestampLarge: {
    status: 502,
    vi: 'Dấu thời gian nhận được lớn {kilobytes} KB, quá chỗ dành cho nó. Tài liệu chưa được ký; hãy báo quản trị viên chọn máy chủ dấu thời gian khác',
    en: 'The timestamp received has {kilobytes} KB, more than there is room for. The document was not signed; ask the operator for another time-stamping authority',
  },
});
