import type { SignatureFault } from '../../kernel/signatures/verdict.ts';
import type { Text, Words } from '../../kernel/text/text.ts';

/** What the public page says that tells whether a document is genuine. */
export const checkWords = {
  title: { vi: 'Kiểm tra văn bản đã ký số', en: 'Check a signed document' },
  lead: {
    vi: 'Chọn tệp PDF bạn nhận được. Bạn sẽ biết ai đã ký, ký khi nào, và từ đó đến nay văn bản có bị sửa hay không.',
    en: 'Choose the PDF you were given. You will see who signed it, when, and whether it was changed since.',
  },
  file: { vi: 'Tệp PDF', en: 'PDF file' },
  fileHint: {
    vi: 'Tối đa {megabytes} MB. Tệp chỉ được đọc để kiểm tra, không lưu lại.',
    en: 'At most {megabytes} MB. The file is read to check it and not kept.',
  },
  byCode: { vi: 'Bản giấy có mã QR', en: 'A print with a QR code' },
  byCodeHint: {
    vi: 'Quét mã QR trên văn bản bằng máy ảnh của điện thoại. Không quét được thì nhập địa chỉ hoặc mã in cạnh mã QR.',
    en: 'Scan the QR code on the document with your phone’s camera. If it cannot be scanned, type the address or code printed beside it.',
  },
  code: { vi: 'Địa chỉ hoặc mã in cạnh mã QR', en: 'Address or code beside the QR code' },
  byCodeButton: { vi: 'Tìm văn bản', en: 'Find the document' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  again: { vi: 'Kiểm tra tệp khác', en: 'Check another file' },
  checked: { vi: 'Đã kiểm tra tệp {name} lúc {at}', en: '{name}, checked at {at}' },
  digest: { vi: 'Mã băm SHA-256 của tệp', en: 'SHA-256 digest of the file' },
  whole: {
    vi: 'Văn bản nguyên vẹn, chữ ký hợp lệ',
    en: 'The document is as it was signed, and the signatures hold',
  },
  doubtful: {
    vi: 'Văn bản chưa bị sửa, nhưng chưa chắc chắn về người ký',
    en: 'The document was not changed, but it is not certain who signed it',
  },
  broken: { vi: 'Không tin được văn bản này', en: 'Do not trust this document' },
  brokenHint: {
    vi: 'Hãy xin lại bản gốc ở cơ quan ghi trên văn bản, và đừng dùng bản này.',
    en: 'Ask the agency named on it for the original, and do not use this copy.',
  },
  doubtfulHint: {
    vi: 'Đọc lý do ở dưới. Nếu cần chắc chắn, hãy hỏi cơ quan ghi trên văn bản.',
    en: 'Read why below. To be certain, ask the agency named on it.',
  },
  unsigned: { vi: 'Tệp này không có chữ ký số', en: 'This file carries no digital signature' },
  unsignedHint: {
    vi: 'Bản in, bản quét hay bản chụp có hình dấu đỏ không phải là chữ ký số. Hãy xin tệp PDF gốc do cơ quan phát hành.',
    en: 'A print, scan or photo that shows a red seal carries no signature. Ask for the PDF that the agency issued.',
  },
  signature: { vi: 'Chữ ký {n}: {name}', en: 'Signature {n}: {name}' },
  timestampOnly: { vi: 'Dấu thời gian {n}: {name}', en: 'Timestamp {n}: {name}' },
  unknownSigner: { vi: 'không rõ người ký', en: 'signer unknown' },
  state: { vi: 'Kết luận', en: 'Conclusion' },
  stateValid: { vi: 'hợp lệ', en: 'holds' },
  stateDoubtful: { vi: 'chưa chắc chắn', en: 'not certain' },
  stateBroken: { vi: 'không hợp lệ', en: 'does not hold' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  signerNamed: { vi: 'Chứng thư ghi tên', en: 'The certificate names' },
  when: { vi: 'Ký lúc', en: 'When' },
  whenStamped: {
    vi: '{at}, được {authority} chứng nhận',
    en: '{at}, vouched for by {authority}',
  },
  whenClaimed: { vi: '{at}, theo đồng hồ của người ký', en: '{at}, by the signer’s own clock' },
  whenUnknown: { vi: 'không ghi', en: 'not said' },
  trusted: { vi: 'Được tin cậy theo', en: 'Trusted by' },
  trustedNot: { vi: 'không có trong danh sách tin cậy nào', en: 'no trusted list' },
  since: { vi: 'Từ khi ký đến nay', en: 'Since then' },
  sinceNothing: { vi: 'không có thay đổi', en: 'nothing was changed' },
  sinceSignatures: { vi: 'chỉ thêm chữ ký sau, nội dung không đổi', en: 'only further signatures, nothing else' },
  sinceChanges: { vi: 'văn bản đã bị thay đổi', en: 'the document was changed' },
  revocation: { vi: 'Thu hồi chứng thư', en: 'Revocation' },
  revocationGood: { vi: 'chưa bị thu hồi, tính đến {at}', en: 'not revoked as of {at}' },
  revocationRevoked: { vi: 'bị thu hồi từ {at}', en: 'revoked at {at}' },
  revocationUnknown: { vi: 'không có thông tin', en: 'nothing is known' },
  certificate: { vi: 'Chứng thư số', en: 'Certificate' },
  certificateOf: {
    vi: '{issuer} cấp, số {serialNumber}, hiệu lực {from} – {to}',
    en: 'issued by {issuer}, number {serialNumber}, valid {from} – {to}',
  },
  reason: { vi: 'Lý do ký', en: 'Reason given' },
  location: { vi: 'Nơi ký', en: 'Place given' },
  why: { vi: 'Vì sao', en: 'Why' },
  more: { vi: 'Kiểm tra nghĩa là gì?', en: 'What does this check mean?' },
  moreText: {
    vi: 'Chữ ký số gắn với từng byte của tệp: sửa một chữ cũng làm chữ ký không còn khớp. Danh sách tin cậy là các tổ chức chứng thực được công nhận. Việc kiểm tra không cho biết nội dung văn bản đúng hay sai, chỉ cho biết ai ký và văn bản có còn nguyên hay không.',
    en: 'A digital signature is tied to every byte of the file: change one letter and it no longer fits. Trusted lists name the authorities that are recognised. The check does not tell whether what the document says is right, only who signed it and whether it is whole.',
  },
} satisfies Words;

/** What is wrong with a signature, in plain words. */
export const faultWords: Readonly<Record<SignatureFault, Text>> = {
  unreadable: {
    vi: 'Chữ ký bị hỏng hoặc dùng cách ký mà hệ thống không đọc được.',
    en: 'The signature is damaged, or of a kind that cannot be read here.',
  },
  'bytes-changed': {
    vi: 'Nội dung đã bị sửa sau khi ký: văn bản không còn khớp với chữ ký.',
    en: 'The content was changed after it was signed: it no longer fits the signature.',
  },
  'wrong-key': {
    vi: 'Chữ ký không phải do khóa của chứng thư này tạo ra: có dấu hiệu giả mạo.',
    en: 'The signature was not made with the key of this certificate: it looks forged.',
  },
  'leaves-gaps': {
    vi: 'Chữ ký bỏ sót một phần tệp, ở đó có thể bị chèn nội dung khác.',
    en: 'The signature leaves out a part of the file, where anything could have been put.',
  },
  'changed-since': {
    vi: 'Sau khi ký, văn bản đã bị thay đổi thêm.',
    en: 'The document was changed after it was signed.',
  },
  'weak-algorithm': {
    vi: 'Chữ ký dùng thuật toán đã cũ, ngày nay có thể bị làm giả.',
    en: 'The signature uses an old algorithm that can be forged today.',
  },
  revoked: {
    vi: 'Chứng thư số đã bị thu hồi trước khi ký, hoặc không chứng minh được là ký trước đó.',
    en: 'The certificate was revoked before it was signed, or it cannot be shown that it was signed earlier.',
  },
  'not-valid-then': {
    vi: 'Lúc ký, chứng thư số chưa có hoặc đã hết hiệu lực.',
    en: 'The certificate was not valid when it was signed.',
  },
  'expired-since': {
    vi: 'Chứng thư số đã hết hạn sau đó; chỉ đồng hồ của người ký cho biết văn bản được ký trước hạn.',
    en: 'The certificate has ended since; only the signer’s own clock says that it was signed before.',
  },
  'not-for-signing': {
    vi: 'Chứng thư này được cấp cho mục đích khác, không phải để ký văn bản.',
    en: 'The certificate was issued for something else than signing documents.',
  },
  untrusted: {
    vi: 'Nơi cấp chứng thư không có trong danh sách tin cậy: ai cũng có thể tự tạo chứng thư mang tên này.',
    en: 'Whoever issued the certificate is on no trusted list: anybody can make one with this name.',
  },
  'timestamp-wrong': {
    vi: 'Có dấu thời gian nhưng không tin được.',
    en: 'There is a timestamp, but it cannot be believed.',
  },
  'revocation-unknown': {
    vi: 'Chưa hỏi được nơi cấp xem chứng thư có bị thu hồi không. Hãy thử lại sau.',
    en: 'The issuer could not be asked whether the certificate was revoked. Try again later.',
  },
};
