import { defineErrors } from '../../../kernel/errors/problem.ts';

/** What can stand against a merger of units. */
export const mergerErrors = defineErrors('mergers', {
  noTitle: { status: 422, vi: 'Hãy đặt tên cho lần sáp nhập', en: 'Give the merger a name' },
  tooLong: {
    status: 422,
    vi: 'Không quá {most} ký tự; hiện có {n}',
    en: 'At most {most} characters; there are {n}',
  },
  noDay: { status: 422, vi: 'Hãy nhập ngày có hiệu lực', en: 'Enter the day from which it holds' },
  notUnit: { status: 422, vi: 'Hãy chọn đơn vị', en: 'Choose a unit' },
  notAreas: {
    status: 422,
    vi: 'Mã địa bàn gồm 5 chữ số, cách nhau bằng dấu phẩy',
    en: 'Area codes have five digits, with commas between them',
  },
  nothingPlanned: {
    status: 422,
    vi: 'Kế hoạch chưa có đơn vị nào kết thúc. Hãy thêm ít nhất một đơn vị',
    en: 'No unit ends by this plan. Add at least one',
  },
  nothingProposed: {
    status: 422,
    vi: 'Không có địa bàn cấp xã nào của các đơn vị kết thúc vào ngày {day}. Hãy nhập địa bàn và sáp nhập địa bàn trước, hoặc lập kế hoạch bằng tay',
    en: 'No commune area of a unit ends on {day}. Import areas and their successions first, or plan by hand',
  },
  endsAlready: {
    status: 422,
    vi: 'Đơn vị đã có ngày kết thúc {day}',
    en: 'The unit already ends on {day}',
  },
  notThere: {
    status: 422,
    vi: 'Không có đơn vị «{key}» vào ngày {day}',
    en: 'There is no unit “{key}” on {day}',
  },
  noRest: {
    status: 422,
    vi: 'Đơn vị được chia: cần một đơn vị tiếp nhận phần còn lại (không ghi địa bàn)',
    en: 'The unit is split: one successor must take the rest (without areas)',
  },
  twoRests: {
    status: 422,
    vi: 'Có hai đơn vị tiếp nhận phần còn lại; hãy ghi địa bàn cho các đơn vị kia',
    en: 'Two successors take the rest; give the others their areas',
  },
  toEnding: {
    status: 422,
    vi: 'Đơn vị tiếp nhận «{key}» cũng kết thúc; hãy thêm đơn vị mới tiếp nhận',
    en: 'The successor “{key}” ends, too; add a new unit that succeeds',
  },
  manyHeads: {
    status: 422,
    vi: '{n} người đứng đầu về cùng một đơn vị: {names}. Hãy chọn một người đứng đầu',
    en: '{n} heads come to one unit: {names}. Choose the one who heads it',
  },
  headTwice: {
    status: 422,
    vi: '{name} sẽ đứng đầu {n} đơn vị. Hãy chọn một đơn vị',
    en: '{name} would head {n} units. Choose one',
  },
  notYet: {
    status: 409,
    vi: 'Việc này không làm được ở trạng thái hiện tại',
    en: 'This cannot be done as things stand',
  },
  failed: {
    status: 500,
    vi: 'Có lỗi khi thực hiện; không có gì thay đổi. Hãy thử lại hoặc báo người vận hành máy chủ',
    en: 'It failed, and nothing was changed. Try again or tell who runs the server',
  },
});
