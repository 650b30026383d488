import type { Words } from '../../kernel/text/text.ts';

/** What officers read where they sign the papers that they digitised. */
export const scanWords = {
  title: { vi: 'Ký giấy tờ đã số hóa', en: 'Sign digitised papers' },
  lead: {
    vi: 'Giấy tờ bạn đã quét và đối chiếu với bản chính. Chữ ký số của bạn xác nhận bản số hóa đúng với bản chính (Nghị định 107/2021).',
    en: 'Papers that you scanned and compared with their originals. Your signature says that the digital copy is true (Decree 107/2021).',
  },
  none: { vi: 'Không có giấy tờ nào chờ bạn ký', en: 'No paper waits for your signature' },
  noneHint: {
    vi: 'Giấy tờ bạn số hóa tại quầy sẽ hiện ở đây.',
    en: 'Papers that you digitise at the counter appear here.',
  },
  papers: { vi: 'Chờ ký', en: 'To be signed' },
  chosen: { vi: 'Giấy tờ bạn xác nhận đúng với bản chính', en: 'Papers that you say are true to their originals' },
  see: { vi: 'Xem bản quét', en: 'See the scan' },
  lookPurpose: { vi: 'Xem bản số hóa trước khi ký số', en: 'Seeing the digital copy before signing it' },
  sign: { vi: 'Ký giấy tờ đã chọn', en: 'Sign what is ticked' },
  signed: {
    vi: 'Đã ký {n} giấy tờ',
    en: '{n, plural, one {# paper is signed} other {# papers are signed}}',
  },
  digitise: { vi: 'Số hóa giấy tờ', en: 'Digitise papers' },
  link: { vi: 'Giấy tờ đã số hóa chờ bạn ký', en: 'Digitised papers to sign' },
} satisfies Words;
