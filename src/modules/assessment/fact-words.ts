import type { Words } from '../../kernel/text/text.ts';

/** What operators enter. */
export const factWords = {
  title: { vi: 'Số liệu đánh giá nhập tay', en: 'Figures of assessment that are entered' },
  intro: {
    vi: 'Những gì hồ sơ không cho biết, kèm ngày và nguồn. Chưa nhập thì chỉ số hiện là «chưa biết». Số liệu của Ủy ban nhân dân tỉnh dùng cho mọi cơ quan chưa có số riêng; trong một kỳ, các số liệu cùng loại được cộng lại.',
    en: 'What no case tells, with its day and source. Until it is entered the indicator is «not known». What is entered for the provincial People’s Committee serves every agency without figures of its own; figures of one kind are added up over a period.',
  },
  unit: { vi: 'Cơ quan', en: 'Agency' },
  unitHint: {
    vi: 'Cơ quan như vào ngày của số liệu; cơ quan đã kết thúc hoạt động vẫn chọn được',
    en: 'The agency as it was on the day of the figure; those that have ended are listed, too',
  },
  unitUntil: { vi: '{name} (đến {until})', en: '{name} (until {until})' },
  indicator: { vi: 'Chỉ số', en: 'Indicator' },
  numerator: { vi: 'Số đạt', en: 'How many' },
  numeratorHint: { vi: 'Ví dụ 18 thủ tục công bố đúng hạn', en: 'For example 18 procedures announced in time' },
  denominator: { vi: 'Trên tổng số', en: 'Out of' },
  denominatorHint: {
    vi: 'Ví dụ 20. Câu hỏi có/không: 1 trên 1 hoặc 0 trên 1. Công khai thủ tục: 2 trên 2 nếu cả bảng và điện tử, 1 trên 2 nếu một trong hai.',
    en: 'For example 20. Yes or no: 1 of 1 or 0 of 1. Publication: 2 of 2 when on the board and electronically, 1 of 2 when one of them.',
  },
  day: { vi: 'Ngày của số liệu', en: 'Day of the figure' },
  dayHint: { vi: 'Quyết định kỳ nào được tính số liệu này', en: 'Decides in which periods it counts' },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceHint: {
    vi: 'Văn bản hoặc hệ thống, ví dụ «Báo cáo 15/BC-VP ngày 31/3/2026»',
    en: 'A document or system, such as «Report 15/BC-VP of 31/3/2026»',
  },
  enter: { vi: 'Nhập số liệu', en: 'Enter the figure' },
  entered: { vi: 'Đã nhập số liệu.', en: 'The figure was entered.' },
  withdrawn: {
    vi: 'Đã bỏ số liệu; các chỉ số tính lại không có nó.',
    en: 'The figure was taken back; indices no longer count it.',
  },
  list: { vi: 'Số liệu đang dùng', en: 'Figures in use' },
  none: { vi: 'Chưa có số liệu nào được nhập', en: 'No figure has been entered yet' },
  noneHint: { vi: 'Nhập số liệu đầu tiên bằng biểu mẫu ở trên.', en: 'Enter the first with the form above.' },
  used: { vi: 'Số liệu nhập tay của kỳ này', en: 'Figures entered for this period' },
  value: { vi: 'Số liệu', en: 'Figure' },
  valueOf: { vi: '{numerator} / {denominator}', en: '{numerator} / {denominator}' },
  by: { vi: 'Người nhập', en: 'Entered by' },
  withdraw: { vi: 'Bỏ', en: 'Take back' },
  withdrawOf: { vi: 'số liệu {indicator}', en: 'the figure of {indicator}' },
  rebuild: { vi: 'Tính lại từ sổ cái', en: 'Fold the ledger anew' },
  rebuildText: {
    vi: 'Đọc lại toàn bộ sổ cái và so với số liệu hồ sơ đang giữ; dòng nào khác được sửa theo sổ cái.',
    en: 'Reads the whole ledger again and compares; what differs is put right as the ledger says.',
  },
  rebuilt: {
    vi: 'Đã đọc {cases} hồ sơ; sửa {corrected} hồ sơ khác với sổ cái.',
    en: '{cases} cases were read; {corrected} differed from the ledger and were put right.',
  },
  operator: { vi: 'Quản trị', en: 'Operation' },
} satisfies Words;

export const publishWords = {
  publish: { vi: 'Công bố kỳ này', en: 'Make this period public' },
  publicPage: { vi: 'Trang kết quả đã công bố', en: 'The page of published results' },
  confirmTitle: { vi: 'Công bố kết quả {period}', en: 'Make the results of {period} public' },
  confirmText: {
    vi: 'Mọi người sẽ đọc được điểm, xếp hạng và tỷ lệ hồ sơ trên mạng của kỳ này, đúng như số liệu lúc bấm nút. Có thể rút lại sau.',
    en: 'Everybody will read the points, the ranking and the shares of this period as they are when you press the button. You can take it back.',
  },
  running: {
    vi: 'Kỳ này chưa kết thúc nên chưa công bố được. Hãy quay lại sau ngày {day}.',
    en: 'This period has not ended and cannot be made public. Come back after {day}.',
  },
  already: {
    vi: 'Đã công bố lúc {at}. Công bố lại sẽ thay số liệu cũ.',
    en: 'Made public at {at}. Doing it again replaces the figures.',
  },
  withdraw: { vi: 'Rút lại', en: 'Take it back' },
  back: { vi: 'Quay lại', en: 'Back' },
  publicTitle: { vi: 'Kết quả phục vụ người dân, doanh nghiệp', en: 'How people and businesses are served' },
  publicIntro: {
    vi: 'Điểm của các cơ quan theo Quyết định 766/QĐ-TTg, tính từ những gì đã diễn ra với hồ sơ và công bố theo quý, theo năm.',
    en: 'Points of agencies under Decision 766/QD-TTg, computed from what happened to cases and made public each quarter and year.',
  },
  none: { vi: 'Chưa có kỳ nào được công bố', en: 'No period has been made public yet' },
  noneHint: {
    vi: 'Kết quả xuất hiện ở đây sau khi lãnh đạo tỉnh công bố.',
    en: 'Results appear here once the province’s leaders make them public.',
  },
  publishedAt: { vi: 'Công bố lúc {at}', en: 'Made public at {at}' },
  periods: { vi: 'Các kỳ đã công bố', en: 'Periods made public' },
  province: { vi: 'Toàn tỉnh', en: 'The whole province' },
  notThere: { vi: 'Kỳ này chưa được công bố', en: 'This period has not been made public' },
} satisfies Words;
