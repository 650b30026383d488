import type { Words } from '../../kernel/text/text.ts';

/** What the page of a linked procedure says of its parts. */
export const linkedWords = {
  applyOnline: {
    vi: 'Thủ tục liên thông được nộp trực tuyến; Bộ phận Một cửa giúp bạn nộp nếu cần.',
    en: 'A linked procedure is filed online; the one-stop helps you to file it if you need help.',
  },
  parts: { vi: 'Một lần nộp, nhiều kết quả', en: 'One filing, several results' },
  partsHint: {
    vi: 'Bạn khai một lần. Mỗi cơ quan giải quyết phần của mình; phần nào không chờ nhau thì được giải quyết song song.',
    en: 'You answer once. Each office decides its part; parts that do not wait for each other run side by side.',
  },
  partAlways: { vi: 'Luôn có trong hồ sơ', en: 'Always part of the filing' },
  partChosen: { vi: 'Bạn chọn khi khai', en: 'You choose it in the form' },
  partAtOnce: { vi: 'Bắt đầu ngay khi nộp', en: 'Begins when you file' },
  partAfter: { vi: 'Bắt đầu khi có kết quả {parts}', en: 'Begins when {parts} is granted' },
  partTerm: { vi: 'Thời hạn: {term}', en: 'Time limit: {term}' },
  partAlone: { vi: 'Xem hoặc nộp riêng thủ tục này', en: 'See this procedure, or file it by itself' },
} satisfies Words;
