import type { Words } from '../../../../kernel/text/text.ts';

/** What the counter says of applications that it does not take in. */
export const slipWords = {
  open: { vi: 'Chưa đủ, hoặc không tiếp nhận được', en: 'Incomplete, or not to be received' },
  openHint: {
    vi: 'Hướng dẫn một lần, đầy đủ, bằng phiếu; hồ sơ không được tạo (Nghị định 61/2018, Điều 17).',
    en: 'Say all that is missing at once, on a slip; no case is made (Decree 61/2018, art. 17).',
  },
  title: { vi: 'Lập phiếu trả lời tại quầy', en: 'Answer at the counter on a slip' },
  kind: { vi: 'Phiếu', en: 'Slip' },
  supplement: { vi: 'Yêu cầu bổ sung, hoàn thiện (mẫu 02)', en: 'Supplement and complete (form 02)' },
  supplementHint: { vi: 'Hồ sơ chưa đủ hoặc chưa đúng', en: 'Something is missing or not as it should be' },
  refusal: { vi: 'Từ chối tiếp nhận giải quyết (mẫu 03)', en: 'Refuse to receive (form 03)' },
  refusalHint: {
    vi: 'Không thuộc thẩm quyền, hoặc không đúng quy định',
    en: 'Not this office’s, or against the rules',
  },
  papers: { vi: 'Giấy tờ còn thiếu, phải nộp thêm', en: 'Papers still to be handed in' },
  reason: { vi: 'Lý do, nội dung cần hoàn thiện', en: 'Reason, and what to put right' },
  reasonHint: {
    vi: 'Ghi hết một lần; in trên phiếu giao cho người nộp',
    en: 'Say all of it at once; it is printed on the slip they take home',
  },
  make: { vi: 'Lập phiếu', en: 'Make the slip' },
  given: { vi: 'Phiếu đã giao', en: 'Slips given' },
  print: { vi: 'In phiếu', en: 'Print the slip' },
  back: { vi: 'Trở lại hồ sơ', en: 'Back to the application' },
} satisfies Words;
