import type { Words } from '../../../kernel/text/text.ts';

/** What pages say of passkeys. */
export const passkeyWords = {
  title: { vi: 'Khóa truy cập', en: 'Passkeys' },
  hint: {
    vi: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị, không cần mật khẩu hay mã 6 chữ số.',
    en: 'Sign in with your device’s fingerprint, face or PIN, without a password or a six-digit code.',
  },
  none: {
    vi: 'Chưa có khóa nào. Hãy thêm một khóa cho mỗi thiết bị bạn dùng hằng ngày.',
    en: 'There is none yet. Add one for each device that you use every day.',
  },
  name: { vi: 'Tên khóa', en: 'Name' },
  nameHint: { vi: 'Ví dụ: máy tính bàn ở cơ quan', en: 'Such as: desktop at the office' },
  password: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  passwordHint: {
    vi: 'Hỏi lại để người khác không thêm được khóa của họ khi bạn rời máy',
    en: 'Asked again, so that nobody can add a key of theirs while you are away from your desk',
  },
  added: { vi: 'Ngày thêm', en: 'Added' },
  used: { vi: 'Dùng lần cuối', en: 'Last used' },
  never: { vi: 'chưa dùng', en: 'never' },
  where: { vi: 'Nơi giữ', en: 'Kept' },
  synced: { vi: 'đồng bộ giữa các thiết bị của bạn', en: 'on all your devices' },
  oneDevice: { vi: 'chỉ trên một thiết bị', en: 'on one device only' },
  suspected: { vi: 'ngừng dùng: có dấu hiệu bị sao chép', en: 'stopped: it may have been copied' },
  suspectedHint: {
    vi: 'Lúc {when}, khóa này đếm lùi: có thể có hai thiết bị cùng giữ nó. Hãy xóa khóa, thêm khóa mới và báo người quản trị.',
    en: 'On {when} this key counted backwards: two devices may hold it. Remove it, add a new one and tell an operator.',
  },
  add: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
  readyTitle: { vi: 'Tạo khóa «{name}»', en: 'Make the passkey “{name}”' },
  readyText: {
    vi: 'Bấm nút dưới đây. Thiết bị sẽ hỏi vân tay, khuôn mặt hoặc mã PIN; những thứ đó không rời thiết bị.',
    en: 'Press the button. Your device asks for its fingerprint, face or PIN; they never leave it.',
  },
  make: { vi: 'Tạo khóa trên thiết bị này', en: 'Make it on this device' },
  addFailed: {
    vi: 'Chưa tạo được khóa. Hãy bấm lại nút, hoặc quay lại trang tài khoản.',
    en: 'No passkey was made. Press the button again, or go back to your account.',
  },
  knownDevice: {
    vi: 'Thiết bị này đã có khóa của tài khoản bạn.',
    en: 'This device has a passkey of your account already.',
  },
  noScriptToAdd: {
    vi: 'Trình duyệt này không tạo được khóa truy cập (JavaScript bị tắt hoặc trình duyệt quá cũ). Bạn vẫn đăng nhập được bằng mật khẩu và mã 6 chữ số.',
    en: 'This browser cannot make passkeys (JavaScript is off, or it is too old). You can still sign in with your password and a six-digit code.',
  },
  noScriptToSignIn: {
    vi: 'Khóa truy cập không dùng được trên trình duyệt này (JavaScript bị tắt hoặc trình duyệt quá cũ). Hãy đăng nhập bằng mật khẩu, rồi mã 6 chữ số.',
    en: 'Passkeys do not work in this browser (JavaScript is off, or it is too old). Sign in with your password, then a six-digit code.',
  },
  signInAlone: { vi: 'Đăng nhập bằng khóa truy cập', en: 'Sign in with a passkey' },
  aloneTitle: { vi: 'Hoặc không cần mật khẩu và mã', en: 'Or without password and code' },
  aloneFailed: {
    vi: 'Không dùng được khóa truy cập nào. Hãy thử lại, hoặc đăng nhập bằng mật khẩu và mã.',
    en: 'No passkey could be used. Try again, or sign in with your password and code.',
  },
  rename: { vi: 'Đổi tên', en: 'Rename' },
  remove: { vi: 'Xóa khóa', en: 'Remove' },
  removeHint: {
    vi: 'Khóa không mở được tài khoản nữa, và mọi nơi khác đang đăng nhập bị đăng xuất ngay. Hãy xóa cả trong cài đặt của thiết bị.',
    en: 'It opens your account no more, and wherever else you are signed in you are signed out at once. Remove it in the device’s settings, too.',
  },
  confirmRemove: { vi: 'Tôi xác nhận xóa khóa «{name}»', en: 'Yes, remove the passkey “{name}”' },
  savedAdded: { vi: 'Đã thêm khóa truy cập', en: 'The passkey was added' },
  savedRenamed: { vi: 'Đã đổi tên khóa', en: 'The passkey was renamed' },
  savedRemoved: { vi: 'Đã xóa khóa truy cập', en: 'The passkey was removed' },
  back: { vi: 'Về trang tài khoản', en: 'Back to your account' },
} satisfies Words;
