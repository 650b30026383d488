import type { Words } from '../../kernel/text/text.ts';

/** What an officer is told of their own passkeys, so that nobody else can add or lose one unseen. */
export const passkeyNoticeWords = {
  'officer.passkey-added': {
    vi: 'Tài khoản của bạn có khóa truy cập mới',
    en: 'Your account has a new passkey',
  },
  'officer.passkey-added.body': {
    vi: 'Khóa «{reason}» mở được tài khoản mà không cần mật khẩu. Nếu không phải bạn thêm: xóa khóa, đổi mật khẩu và báo người quản trị ngay.',
    en: 'The passkey “{reason}” opens your account without the password. If it was not you who added it: remove it, change your password and tell an operator at once.',
  },
  'officer.passkey-removed': {
    vi: 'Một khóa truy cập của bạn đã bị xóa',
    en: 'A passkey of yours was removed',
  },
  'officer.passkey-removed.body': {
    vi: 'Nếu không phải bạn xóa: đổi mật khẩu và báo người quản trị ngay.',
    en: 'If it was not you: change your password and tell an operator at once.',
  },
  'officer.passkey-suspected': {
    vi: 'Một khóa truy cập của bạn đã ngừng dùng',
    en: 'A passkey of yours was stopped',
  },
  'officer.passkey-suspected.body': {
    vi: 'Khóa «{reason}» đếm lùi, như thể có hai thiết bị cùng giữ nó. Hãy xóa khóa, thêm khóa mới và báo người quản trị.',
    en: 'The passkey “{reason}” counted backwards, as though two devices held it. Remove it, add a new one and tell an operator.',
  },
} satisfies Words;
