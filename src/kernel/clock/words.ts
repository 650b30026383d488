import type { Words } from '../text/text.ts';

export const words = {
  termAtOnce: { vi: 'ngay trong ngày làm việc', en: 'at once' },
  termWorkingDays: { vi: '{count} ngày làm việc', en: '{count, plural, one {# working day} other {# working days}}' },
  termDays: { vi: '{count} ngày', en: '{count, plural, one {# day} other {# days}}' },
  termMonths: { vi: '{count} tháng', en: '{count, plural, one {# month} other {# months}}' },
  termHours: { vi: '{count} giờ làm việc', en: '{count, plural, one {# hour} other {# hours}}' },

  weekday0: { vi: 'Chủ nhật', en: 'Sunday' },
  weekday1: { vi: 'thứ Hai', en: 'Monday' },
  weekday2: { vi: 'thứ Ba', en: 'Tuesday' },
  weekday3: { vi: 'thứ Tư', en: 'Wednesday' },
  weekday4: { vi: 'thứ Năm', en: 'Thursday' },
  weekday5: { vi: 'thứ Sáu', en: 'Friday' },
  weekday6: { vi: 'thứ Bảy', en: 'Saturday' },
  weekend: { vi: 'nghỉ cuối tuần', en: 'weekend' },

  receipt: { vi: 'Tiếp nhận lúc {at}', en: 'Received at {at}' },
  answer: {
    vi: 'Nhận đủ hồ sơ bổ sung lúc {at}, thời hạn tính lại từ đầu',
    en: 'Answered at {at}: the whole term is counted anew',
  },
  inTime: { vi: '{what}; tính từ thời điểm này.', en: '{what}; counting starts then.' },
  beforeOpening: {
    vi: '{what}, trước giờ làm việc; tính từ {start}.',
    en: '{what}, before opening; counting starts at {start}.',
  },
  inBreak: {
    vi: '{what}, trong giờ nghỉ trưa; tính từ {start}.',
    en: '{what}, in the break; counting starts at {start}.',
  },
  afterCutOff: {
    vi: '{what}, sau {cutOff}; tính từ đầu ngày làm việc tiếp theo, {start} ({basis}).',
    en: '{what}, after {cutOff}; counting starts with the next working day, {start} ({basis}).',
  },
  afterClosing: {
    vi: '{what}, sau giờ làm việc; tính từ {start}.',
    en: '{what}, after closing; counting starts at {start}.',
  },
  onDayOff: { vi: '{what}, là ngày nghỉ; tính từ {start}.', en: '{what}, a day off; counting starts at {start}.' },

  term: { vi: 'Thời hạn giải quyết: {term}.', en: 'Term: {term}.' },
  termOfTime: {
    vi: 'Thời hạn giải quyết: {term}, tức {duration} làm việc.',
    en: 'Term: {term}, {duration} of working time.',
  },
  extended: { vi: 'Gia hạn một lần thêm {term}.', en: 'Extended once by {term}.' },
  extendedBecause: { vi: 'Gia hạn một lần thêm {term}: {reason}.', en: 'Extended once by {term}: {reason}.' },
  worked: {
    vi: '{date}: {from}–{to}, {duration}; cộng dồn {total}.',
    en: '{date}: {from}–{to}, {duration}; {total} in all.',
  },
  workedMakeUp: {
    vi: '{date}: làm bù cho {dayOff}, {from}–{to}, {duration}; cộng dồn {total}.',
    en: '{date}: worked instead of {dayOff}, {from}–{to}, {duration}; {total} in all.',
  },
  dayOff: { vi: '{date}: {name}, không tính.', en: '{date}: {name}, not counted.' },
  daysOff: { vi: '{from} đến {to}: {name}, không tính.', en: '{from} to {to}: {name}, not counted.' },
  calendarEnd: { vi: 'Tính theo ngày lịch, thời hạn kết thúc lúc {at}.', en: 'By the calendar the term ends at {at}.' },
  moved: {
    vi: '{from} là ngày nghỉ ({name}); chuyển sang ngày làm việc tiếp theo, {to} (Bộ luật Dân sự 2015, Điều 148).',
    en: '{from} is a day off ({name}); moved to the next working day, {to} (Civil Code 2015, article 148).',
  },
  movedIntoHours: { vi: 'Chuyển vào giờ làm việc: {to}.', en: 'Moved into working hours: {to}.' },
  waited: {
    vi: 'Tạm dừng {from} đến {to}{why}: không tính {duration}.',
    en: 'Paused from {from} to {to}{why}: {duration} not counted.',
  },
  waiting: {
    vi: 'Tạm dừng từ {since}{why}, chưa kết thúc: chưa có hạn trả; còn lại {left}.',
    en: 'Paused since {since}{why}, not ended: no due time yet; {left} left.',
  },
  because: { vi: ' ({reasons})', en: ' ({reasons})' },
  wholeTerm: { vi: 'toàn bộ thời hạn', en: 'the whole term' },
  workingTimeLeft: { vi: '{duration} làm việc', en: '{duration} of working time' },
  notAnnounced: {
    vi: 'Lưu ý: chưa có lịch nghỉ lễ, Tết năm {year} trong dữ liệu; mới chỉ trừ ngày nghỉ hằng tuần và ngày lễ dương lịch, hạn trả có thể thay đổi.',
    en: 'Note: the days off of {year} are not announced in the data; only weekends and the holidays with a fixed day are left out, and the due time may change.',
  },
  due: { vi: 'Hạn trả kết quả: {at}.', en: 'Due: {at}.' },

  days: { vi: '{count} ngày', en: '{count, plural, one {# day} other {# days}}' },
  hours: { vi: '{count} giờ', en: '{count} h' },
  minutes: { vi: '{count} phút', en: '{count} min' },
  clockAt: { vi: '{time} {date}', en: '{time} on {date}' },
} satisfies Words;
