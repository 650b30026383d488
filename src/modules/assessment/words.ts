import type { Words } from '../../kernel/text/text.ts';

/** Frame of the pages. */
export const words = {
  title: { vi: 'Đánh giá', en: 'Assessment' },
  tabMine: { vi: 'Của tôi', en: 'Mine' },
  tabScore: { vi: 'Bộ chỉ số 766', en: 'Index 766' },
  tabIndices: { vi: 'Chín chỉ số', en: 'Nine indices' },
  tabReport: { vi: 'Báo cáo II.06', en: 'Report II.06' },
  tabLeague: { vi: 'Xếp hạng', en: 'Ranking' },
  tabs: { vi: 'Các trang đánh giá', en: 'Pages of assessment' },
  period: { vi: 'Kỳ', en: 'Period' },
  month: { vi: 'Tháng {number}/{year}', en: 'Month {number}/{year}' },
  quarter: { vi: 'Quý {number}/{year}', en: 'Quarter {number}/{year}' },
  year: { vi: 'Năm {year}', en: 'Year {year}' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  wholeProvince: { vi: 'Toàn tỉnh', en: 'Whole province' },
  show: { vi: 'Xem', en: 'Show' },
  runs: { vi: 'Kỳ đang chạy: số liệu tính đến {at}.', en: 'The period is running: figures as of {at}.' },
  nobody: {
    vi: 'Bạn chưa phụ trách cơ quan nào nên chưa có số liệu để xem',
    en: 'You head no agency, so there are no figures to see',
  },
  nobodyHint: {
    vi: 'Lãnh đạo xem số liệu của cơ quan mình. Kết quả của riêng bạn ở trang «Của tôi».',
    en: 'Heads see the figures of their agency. What you did yourself is under «Mine».',
  },
  noCases: { vi: 'Kỳ này không có hồ sơ', en: 'There were no cases in this period' },
  noCasesHint: {
    vi: 'Chọn kỳ khác; hồ sơ được tính từ khi tiếp nhận.',
    en: 'Choose another period; a case counts from when it is received.',
  },
  level: { vi: 'Cấp', en: 'Level' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  download: { vi: 'Tải {kind}', en: 'Download {kind}' },
  print: { vi: 'In trang này bằng lệnh in của trình duyệt', en: 'Print this page with your browser' },
} satisfies Words;

/** The service index of Decision 766/QD-TTg. */
export const scoreWords = {
  title: {
    vi: 'Bộ chỉ số phục vụ người dân, doanh nghiệp (Quyết định 766/QĐ-TTg)',
    en: 'Index of service to people and businesses (Decision 766/QD-TTg)',
  },
  total: { vi: '{points} điểm trên {attainable} điểm đã biết', en: '{points} of {attainable} points that are known' },
  standardised: { vi: 'tương đương {points}/100', en: 'as much as {points} of 100' },
  missing: {
    vi: 'Còn {points} điểm chưa biết hoặc không có gì để chấm; chưa xếp loại.',
    en: '{points} points are not known or have nothing to judge; there is no band yet.',
  },
  band: { vi: 'Xếp loại: {band}', en: 'Band: {band}' },
  unconfirmed: {
    vi: 'Điểm tối đa của từng chỉ số trong nhóm là số tạm đặt của hệ thống, cần đối chiếu với văn bản; điểm của năm nhóm theo Quyết định.',
    en: 'How points are split within a group is the system’s own until compared with the text; the points of the five groups are the decision’s.',
  },
  indicator: { vi: 'Chỉ số', en: 'Indicator' },
  result: { vi: 'Kết quả', en: 'Result' },
  points: { vi: 'Điểm', en: 'Points' },
  most: { vi: 'Tối đa', en: 'Most' },
  notKnown: { vi: 'Chưa biết', en: 'Not known' },
  nothing: { vi: 'Không có gì để chấm', en: 'Nothing to judge' },
  ofTerm: { vi: '{percent} thời gian quy định', en: '{percent} of the legal time' },
  groupPoints: { vi: '{points} trên {known} đã biết, tối đa {most}', en: '{points} of {known} known, {most} at most' },
  ofWhole: { vi: '{numerator} / {denominator} ({percent})', en: '{numerator} / {denominator} ({percent})' },
  enter: { vi: 'Nhập số liệu', en: 'Enter it' },
  groups: { vi: 'Điểm theo nhóm', en: 'Points by group' },
  group1: { vi: 'Công khai, minh bạch', en: 'Openness' },
  group2: { vi: 'Tiến độ giải quyết', en: 'Handling in time' },
  group3: { vi: 'Dịch vụ công và thanh toán trực tuyến', en: 'Online services and payment' },
  group4: { vi: 'Số hóa hồ sơ', en: 'Digitised files' },
  group5: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
} satisfies Words;

/** Names of the components, by their numbers in the decision. */
export const componentWords = {
  '1.1': { vi: 'Thủ tục được công bố đúng hạn', en: 'Procedures announced in time' },
  '1.2': { vi: 'Thủ tục được cập nhật, công khai đúng hạn', en: 'Procedures updated and published in time' },
  '1.3': { vi: 'Thủ tục công khai đủ các bộ phận tạo thành', en: 'Procedures published with all their parts' },
  '1.4': { vi: 'Hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia', en: 'Cases synchronised to the national portal' },
  '2.1': { vi: 'Hồ sơ giải quyết đúng hạn', en: 'Cases handled in time' },
  '2.2': { vi: 'Thời gian giải quyết trung bình so với quy định', en: 'Average time against the legal term' },
  '3.1': { vi: 'Thủ tục cung cấp trực tuyến', en: 'Procedures offered online' },
  '3.2': { vi: 'Dịch vụ trực tuyến có phát sinh hồ sơ', en: 'Online services with cases' },
  '3.3': { vi: 'Hồ sơ trực tuyến có kết quả điện tử', en: 'Online cases with an electronic result' },
  '3.5': { vi: 'Thủ tục có thanh toán trực tuyến', en: 'Procedures that can be paid online' },
  '3.6': { vi: 'Hồ sơ thanh toán trực tuyến', en: 'Cases paid online' },
  '4.1': { vi: 'Kết quả điện tử', en: 'Electronic results' },
  '4.2': { vi: 'Hồ sơ số hóa khi tiếp nhận', en: 'Cases digitised when received' },
  '4.3': { vi: 'Khai thác, tái sử dụng dữ liệu số hóa', en: 'Digitised data used again' },
  '4.4': { vi: 'Kho dữ liệu điện tử được kết nối, chia sẻ', en: 'Data store connected and shared' },
  '4.5': { vi: 'Khai thác Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database used' },
  '5.1': { vi: 'Phản ánh, kiến nghị được phân loại đúng hạn', en: 'Complaints classified in time' },
  '5.2': { vi: 'Phản ánh, kiến nghị xử lý đúng hạn', en: 'Complaints handled in time' },
  '5.3': { vi: 'Hài lòng về xử lý phản ánh, kiến nghị', en: 'Satisfaction with complaint handling' },
  '5.4': { vi: 'Hài lòng về giải quyết thủ tục', en: 'Satisfaction with procedures' },
} satisfies Words;

export const bandWords = {
  excellent: { vi: 'Xuất sắc', en: 'Excellent' },
  good: { vi: 'Tốt', en: 'Good' },
  fair: { vi: 'Khá', en: 'Fair' },
  average: { vi: 'Trung bình', en: 'Average' },
  weak: { vi: 'Yếu', en: 'Weak' },
} satisfies Words;
