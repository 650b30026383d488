import { defineErrors } from '../../kernel/errors/problem.ts';

/** What can be wrong when the organisation is changed in the browser. */
export const organisationErrors = defineErrors('units', {
  changedMeanwhile: {
    status: 409,
    vi: 'Người khác vừa thay đổi mục này. Hãy xem lại trạng thái mới rồi làm lại',
    en: 'Somebody else changed this meanwhile. Look at it as it is now and do it again',
  },
  mustBeLater: {
    status: 422,
    vi: 'Ngày áp dụng phải sau {start}; nếu chỉ sửa lỗi, hãy chọn «Sửa sai sót»',
    en: 'The day must be after {start}; to mend a mistake choose “Correct a mistake”',
  },
  notBefore: { status: 422, vi: 'Ngày phải từ {start} trở đi', en: 'The day must be {start} or later' },
  chooseWay: {
    status: 422,
    vi: 'Hãy chọn sửa sai sót hay thay đổi từ một ngày',
    en: 'Choose: a mistake, or a change from a day on',
  },
  notDay: { status: 422, vi: 'Hãy nhập ngày dạng 30/6/2025', en: 'Enter a day like 30/6/2025' },
  lastOperator: {
    status: 422,
    vi: 'Đây là quản trị viên cuối cùng. Hãy bổ nhiệm và cấp mật khẩu cho một quản trị viên khác trước',
    en: 'This is the last operator. Appoint another, with a password, first',
  },
  notYourself: {
    status: 422,
    vi: 'Không thể tự khóa tài khoản của mình. Hãy nhờ quản trị viên khác',
    en: 'You cannot suspend your own account. Ask another operator',
  },
  usernameTaken: {
    status: 422,
    vi: 'Đã có tài khoản «{value}»: {name}',
    en: 'There is an account “{value}” already: {name}',
  },
  chooseOfficer: { status: 422, vi: 'Hãy chọn cán bộ', en: 'Choose an officer' },
  confirmFirst: { status: 422, vi: 'Hãy đánh dấu để xác nhận', en: 'Tick the box to confirm' },
  unitsBelow: {
    status: 422,
    vi: 'Còn {n} đơn vị trực thuộc vào ngày đó: {names}. Hãy chuyển hoặc kết thúc các đơn vị này trước',
    en: '{n, plural, one {# unit is} other {# units are}} still below it then: {names}. Move or end them first',
  },
});
