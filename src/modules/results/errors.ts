import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('results', {
  changedMeanwhile: {
    status: 409,
    vi: 'Văn bản đã có người khác sửa hoặc ký. Hãy xem lại bản hiện tại rồi làm tiếp',
    en: 'Somebody else has changed or signed the document. Look at it as it is now, then go on',
  },
  notNow: {
    status: 409,
    vi: 'Bước này không làm được lúc này: hồ sơ hoặc văn bản đã sang giai đoạn khác',
    en: 'This cannot be done now: the case or the document has moved on',
  },
  kindMissing: { status: 422, vi: 'Hãy chọn loại văn bản', en: 'Choose the kind of document' },
  kindUnfit: {
    status: 422,
    vi: '«{kind}» không dùng được cho quyết định này. Hãy soạn loại văn bản khác',
    en: '“{kind}” cannot carry this decision. Compose another kind of document',
  },
  incomplete: {
    status: 422,
    vi: 'Văn bản còn thiếu hoặc sai nội dung. Người soạn cần hoàn thiện trước khi ký',
    en: 'The document is incomplete. Whoever composes it must complete it before it is signed',
  },
  reasonMissing: { status: 422, vi: 'Hãy nêu lý do', en: 'Say why' },
  confirmMissing: {
    status: 422,
    vi: 'Hãy đánh dấu xác nhận: việc này không hoàn tác được',
    en: 'Tick to confirm: this cannot be undone',
  },
  templateBroken: {
    status: 503,
    vi: 'Mẫu văn bản đang có lỗi nên chưa in được. Người quản trị đã được báo; hãy thử lại sau',
    en: 'The template of this document does not print for now. The operator has been told; try again later',
  },
  noSuchToken: {
    status: 404,
    vi: 'Không có văn bản nào mang mã này. Hãy quét lại mã QR, hoặc hỏi cơ quan ghi trên văn bản',
    en: 'No document carries this code. Scan the QR code again, or ask the agency named on the document',
  },
  noneChosen: { status: 422, vi: 'Hãy chọn ít nhất một văn bản', en: 'Choose at least one document' },
  unseen: {
    status: 422,
    vi: 'Hãy đánh dấu rằng bạn đã xem các văn bản được chọn',
    en: 'Tick that you have looked at the documents you chose',
  },
  fileMissing: { status: 422, vi: 'Hãy chọn tệp cần so', en: 'Choose the file to compare' },
});
