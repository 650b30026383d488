import { defineErrors } from '../../../kernel/errors/problem.ts';

/** What can be wrong in the workshop itself; what is wrong with a definition is told by the catalogue's errors. */
export const errors = defineErrors('workshop', {
  procedureUnknown: { status: 404, vi: 'Không có thủ tục mã “{code}”', en: 'There is no procedure “{code}”' },
  codeWrong: {
    status: 422,
    vi: 'Mã gồm chữ in hoa, số và dấu chấm, ví dụ 1.001193',
    en: 'A code has capital letters, digits and dots, such as 1.001193',
  },
  codeTaken: { status: 409, vi: 'Đã có thủ tục hoặc dự thảo mã “{code}”', en: '“{code}” is taken already' },
  nameMissing: { status: 422, vi: 'Hãy đặt tên thủ tục', en: 'Give the procedure a name' },
  draftChanged: {
    status: 409,
    vi: 'Người khác vừa lưu hoặc đóng bản dự thảo này. Hãy xem bản mới nhất bên dưới rồi sửa lại; nội dung bạn gõ vẫn còn trên trang',
    en: 'Somebody else has just saved or closed this draft. Look at it as it is now; what you typed is still on the page',
  },
  draftTooLarge: {
    status: 422,
    vi: 'Bản dự thảo quá lớn hoặc có ký tự không lưu được',
    en: 'The draft is too large, or has characters that cannot be stored',
  },
  questionName: {
    status: 422,
    vi: 'Tên bắt đầu bằng chữ thường, chỉ gồm chữ và số không dấu, ví dụ: fullName',
    en: 'A name begins with a small letter and has letters and digits only, such as fullName',
  },
  questionTaken: { status: 422, vi: 'Nhóm này đã có câu hỏi tên “{name}”', en: 'The group has a question “{name}”' },
  decisionMissing: { status: 422, vi: 'Hãy nhập số quyết định công bố', en: 'Enter the number of the decision' },
  decisionTooLong: {
    status: 422,
    vi: 'Số quyết định dài quá {most} ký tự',
    en: 'The number is longer than {most} characters',
  },
  dayWrong: { status: 422, vi: 'Hãy nhập một ngày có thật', en: 'Enter a real day' },
  dayPast: {
    status: 422,
    vi: 'Ngày có hiệu lực phải sau hôm nay: hồ sơ đã nộp giữ phiên bản cũ',
    en: 'The first day must come after today: cases already filed keep the old version',
  },
  sureMissing: { status: 422, vi: 'Hãy đánh dấu xác nhận', en: 'Tick that you are sure' },
  fileMissing: { status: 422, vi: 'Hãy chọn tệp BPMN', en: 'Choose the BPMN file' },
  notBpmn: { status: 422, vi: 'Tệp không phải BPMN 2.0 đọc được', en: 'The file is not BPMN 2.0 that can be read' },
  bpmnNoSteps: { status: 422, vi: 'Tệp không có công việc (task) nào', en: 'The file has no tasks' },
});
