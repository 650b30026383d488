import type { Words } from '../../kernel/text/text.ts';

/** What is told of petitions: to their authors, and to those who must answer. */
export const petitionNoticeWords = {
  'petition.asked': { vi: 'Phản ánh {code}: cơ quan cần bạn cho biết thêm', en: 'You are asked for more on {code}' },
  'petition.asked.body': {
    vi: 'Hãy mở phản ánh và trả lời câu hỏi; cơ quan xử lý tiếp khi nhận được.',
    en: 'Open it and answer the question; work goes on once you have.',
  },
  'petition.accepted': { vi: 'Phản ánh {code} đã được tiếp nhận', en: '{code} has been taken on' },
  'petition.accepted.body': { vi: 'Hạn trả lời bạn: {due}.', en: 'You will be answered by {due}.' },
  'petition.refused': { vi: 'Phản ánh {code} không được tiếp nhận', en: '{code} was not taken on' },
  'petition.refused.body': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  'petition.answered': { vi: 'Phản ánh {code} đã có trả lời', en: '{code} has been answered' },
  'petition.answered.body': {
    vi: 'Hãy mở để đọc trả lời và cho biết bạn có hài lòng không.',
    en: 'Open it to read the answer, and say whether you are satisfied.',
  },
  'petition.filed.officer': { vi: 'Phản ánh mới {code}', en: 'New petition {code}' },
  'petition.filed.officer.body': {
    vi: 'Phân loại chậm nhất: {due}. Hãy tiếp nhận và giao người trả lời, hỏi thêm, hoặc từ chối kèm lý do.',
    en: 'To be taken on or refused by {due}: give it to whoever answers, ask for more, or say why not.',
  },
  'petition.informed.officer': {
    vi: 'Người gửi đã bổ sung phản ánh {code}',
    en: 'The author of {code} has told you more',
  },
  'petition.informed.officer.body': {
    vi: 'Phân loại chậm nhất: {due}.',
    en: 'To be taken on or refused by {due}.',
  },
  'petition.overdue.officer': { vi: 'Phản ánh {code} đã quá hạn', en: '{code} is overdue' },
  'petition.overdue.officer.body': {
    vi: 'Hạn là {due}. Hãy làm bước còn thiếu ngay; mỗi sáng bạn được nhắc lại cho đến khi xong.',
    en: 'It was due at {due}. Do what is owed now; you are reminded each morning until it is done.',
  },
  'petition.moved.officer': {
    vi: 'Phản ánh {code} chuyển đến đơn vị của bạn do sắp xếp đơn vị',
    en: '{code} came to your unit when units were merged',
  },
  'petition.moved.officer.body': { vi: 'Hạn: {due}.', en: 'Due: {due}.' },
  'petitions.morning': { vi: 'Phản ánh, kiến nghị quá hạn', en: 'Petitions overdue' },
  'petitions.morning.body': {
    vi: 'Giao cho bạn: {mineOverdue}. Của đơn vị bạn phụ trách: {unitOverdue}.',
    en: 'Yours to answer: {mineOverdue}. Of the units you lead: {unitOverdue}.',
  },
  'petition.accepted.officer': { vi: 'Bạn được giao trả lời phản ánh {code}', en: '{code} is yours to answer' },
  'petition.accepted.officer.body': { vi: 'Hạn trả lời: {due}.', en: 'To be answered by {due}.' },
} satisfies Words;
