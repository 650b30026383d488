import { defineErrors } from '../../../kernel/errors/problem.ts';

/** What can stand against a passkey. */
export const passkeyErrors = defineErrors('passkeys', {
  nameMissing: { status: 422, vi: 'Hãy đặt tên cho khóa truy cập', en: 'Give the passkey a name' },
  nameTooLong: {
    status: 422,
    vi: 'Tên khóa truy cập không quá {limit} ký tự',
    en: 'The name of a passkey has at most {limit} characters',
  },
  tooMany: {
    status: 422,
    vi: 'Bạn đã có {limit} khóa truy cập. Hãy xóa một khóa không dùng nữa rồi thêm khóa mới',
    en: 'You have {limit} passkeys. Remove one that you no longer use, then add the new one',
  },
  tookTooLong: {
    status: 422,
    vi: 'Việc thêm khóa đã quá 5 phút. Hãy nhập lại mật khẩu để làm lại',
    en: 'Adding the passkey took more than 5 minutes. Enter your password to start again',
  },
  askedTooLongAgo: {
    status: 422,
    vi: 'Đã quá 5 phút. Hãy bấm lại nút đăng nhập bằng khóa truy cập',
    en: 'More than 5 minutes went by. Press the button for signing in with a passkey again',
  },
  suspected: {
    status: 422,
    vi: 'Khóa truy cập này có dấu hiệu bị sao chép nên đã ngừng dùng. Hãy đăng nhập bằng mật khẩu và mã, xóa khóa rồi báo người quản trị',
    en: 'This passkey looks as though it was copied, so it opens nothing any more. Sign in with your password and code, remove it and tell an operator',
  },
  confirmFirst: { status: 422, vi: 'Hãy đánh dấu xác nhận trước', en: 'Tick the box to confirm first' },
});
