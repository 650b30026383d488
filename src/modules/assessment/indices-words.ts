import type { Words } from '../../kernel/text/text.ts';

/** The nine indices of Circular 01/2018. */
export const indicesWords = {
  title: { vi: 'Chín chỉ số (Thông tư 01/2018/TT-VPCP)', en: 'Nine indices (Circular 01/2018/TT-VPCP)' },
  mineTitle: { vi: 'Kết quả của tôi', en: 'What I did' },
  index: { vi: 'Chỉ số', en: 'Index' },
  points: { vi: 'Điểm (0–2)', en: 'Points (0–2)' },
  basis: { vi: 'Từ', en: 'From' },
  average: { vi: '{sum} điểm của {times} hồ sơ', en: '{sum} points of {times} cases' },
  parts: { vi: '{sum} điểm của {times} lượt', en: '{sum} points of {times} times' },
  noPetitions: { vi: 'Không có phản ánh, kiến nghị', en: 'No petition' },
  share: { vi: '{numerator} / {denominator}', en: '{numerator} / {denominator}' },
  notKnown: { vi: 'Chưa biết', en: 'Not known' },
  nothing: { vi: 'Không có gì để chấm', en: 'Nothing to judge' },
  total: { vi: '{points} điểm trên {attainable}', en: '{points} points of {attainable}' },
  ratingHead: { vi: 'Xếp loại', en: 'Rating' },
  rating: { vi: 'Xếp loại: {rating}', en: 'Rating: {rating}' },
  notYet: {
    vi: 'Chưa đủ chỉ số để xếp loại (Thông tư 01/2018, Điều 15).',
    en: 'Too few indices are known for a rating (Circular 01/2018, art. 15).',
  },
  myCases: { vi: 'Hồ sơ tôi đã tham gia giải quyết', en: 'Cases of which I did a step' },
  officers: { vi: 'Cán bộ, công chức', en: 'Officers' },
  officer: { vi: 'Họ tên', en: 'Name' },
  cases: { vi: 'Hồ sơ', en: 'Cases' },
  officersNone: {
    vi: 'Chưa có cán bộ nào giải quyết xong hồ sơ trong kỳ.',
    en: 'No officer has finished a case in this period.',
  },
  index1: { vi: 'Thời gian giải quyết so với quy định', en: 'Time against the legal term' },
  index2: { vi: 'Thời gian của từng đơn vị tham gia', en: 'Time of each participating unit' },
  index3: { vi: 'Số lần người dân phải bổ sung hồ sơ', en: 'How often the applicant had to complete the file' },
  index4: { vi: 'Số cơ quan phải liên hệ', en: 'Agencies that had to be contacted' },
  index5: { vi: 'Tiếp nhận, thẩm định, phê duyệt tại chỗ', en: 'Received, appraised and approved on the spot' },
  index6: { vi: 'Công khai thủ tục', en: 'Publication of procedures' },
  index7: { vi: 'Thái độ phục vụ', en: 'Attitude' },
  index8: { vi: 'Tiếp thu, giải trình phản ánh, kiến nghị', en: 'Handling of complaints' },
  index9: { vi: 'Dịch vụ công trực tuyến', en: 'Online service' },
} satisfies Words;

export const officerRatingWords = {
  whole: { vi: 'Hoàn thành 100% nhiệm vụ', en: 'Task done in full' },
  most: { vi: 'Hoàn thành từ 70% đến dưới 100% nhiệm vụ', en: 'From 70 % to under 100 % of the task done' },
  part: { vi: 'Hoàn thành dưới 70% nhiệm vụ', en: 'Under 70 % of the task done' },
} satisfies Words;
