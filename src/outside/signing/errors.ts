import { defineErrors } from '../../kernel/errors/problem.ts';

/** What can go wrong with a key and whoever keeps it. */
export const errors = defineErrors('signing-key', {
  notKeyStore: {
    status: 422,
    vi: 'Tệp này không phải kho khóa PKCS#12 (đuôi .p12 hoặc .pfx)',
    en: 'This file is no PKCS#12 key store (ending in .p12 or .pfx)',
  },
  oldKeyStore: {
    status: 422,
    vi: 'Kho khóa này dùng cách mã hóa không còn an toàn. Hãy xuất lại với AES-256',
    en: 'This key store is encrypted in a way that is no longer safe. Export it again with AES-256',
  },
  passwordWrong: {
    status: 422,
    vi: 'Mật khẩu không mở được kho khóa này',
    en: 'The password does not open this key store',
  },
  noKey: {
    status: 422,
    vi: 'Kho khóa không có khóa bí mật. Khi xuất, hãy chọn kèm khóa bí mật',
    en: 'The key store holds no private key. Choose to export it along',
  },
  manyKeys: {
    status: 422,
    vi: 'Kho khóa có nhiều khóa bí mật. Hãy xuất riêng khóa dùng để ký',
    en: 'The key store holds several private keys. Export the one for signing by itself',
  },
  noCertificate: {
    status: 422,
    vi: 'Kho khóa không có chứng thư số của khóa bí mật',
    en: 'The key store lacks the certificate of its private key',
  },
  weakKey: {
    status: 422,
    vi: 'Khóa này quá yếu. Cần khóa RSA từ 2048 bit, hoặc khóa đường cong P-256',
    en: 'This key is too weak. It takes RSA from 2048 bits, or the curve P-256',
  },
  pinMissing: { status: 422, vi: 'Hãy nhập mã PIN của khóa ký', en: 'Enter the PIN of the signing key' },
  pinWrong: {
    status: 422,
    vi: 'Mã PIN không đúng. Nhập sai nhiều lần thì khóa bị khóa lại',
    en: 'The PIN is wrong. After several wrong ones the key is locked',
  },
  otpMissing: {
    status: 422,
    vi: 'Hãy nhập mã dùng một lần mà dịch vụ ký số gửi cho bạn',
    en: 'Enter the one-time code that the signing service sent you',
  },
  otpWrong: {
    status: 422,
    vi: 'Mã dùng một lần không đúng hoặc đã hết hạn. Hãy lấy mã mới',
    en: 'The one-time code is wrong or too old. Get a new one',
  },
  locked: {
    status: 423,
    vi: 'Khóa ký đã bị khóa vì nhập sai mã PIN nhiều lần. Hãy liên hệ nơi cấp khóa',
    en: 'The key is locked after several wrong PINs. Turn to whoever issued it',
  },
  busy: {
    status: 409,
    vi: 'Thiết bị giữ khóa đang ký việc khác. Hãy thử lại sau ít phút',
    en: 'The token is signing something else. Try again in a few minutes',
  },
  keyGone: {
    status: 409,
    vi: 'Nơi giữ khóa không còn khóa này. Hãy đăng ký lại chứng thư số',
    en: 'Whoever keeps the key does not have it any more. Register the certificate again',
  },
  authorisationOver: {
    status: 409,
    vi: 'Lần xác nhận ký đã hết hiệu lực. Hãy xác nhận lại để ký tiếp',
    en: 'What you authorised has run out. Authorise again to sign on',
  },
  providerOff: {
    status: 409,
    vi: 'Nơi giữ khóa này chưa được cài đặt trên hệ thống',
    en: 'This keeper of keys is not set up here',
  },
  providerDown: {
    status: 503,
    vi: 'Nơi giữ khóa ký chưa trả lời. Chưa có gì được ký; hãy thử lại sau ít phút',
    en: 'Whoever keeps the key does not answer. Nothing was signed; try again in a few minutes',
  },
  answerUntrusted: {
    status: 502,
    vi: 'Nơi giữ khóa trả về chữ ký không khớp với chứng thư số nên hệ thống không dùng',
    en: 'The keeper of the key gave back a signature that does not fit the certificate, so it was not used',
  },
});
