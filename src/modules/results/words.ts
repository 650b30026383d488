import { prefixed } from '../../kernel/text/prefixed.ts';
import type { Words } from '../../kernel/text/text.ts';
import { templateWords } from './templates/template-words.ts';

/** How a document stands, in a word. */
export const stateWords = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  signed: { vi: 'Đã ký, chờ đóng dấu', en: 'Signed, to be sealed' },
  sealed: { vi: 'Đã đóng dấu, chờ ban hành', en: 'Sealed, to be given out' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  cancelled: { vi: 'Số không dùng', en: 'Number not used' },
} satisfies Words;

/** Whether the public may rely on a document. */
export const validityWords = {
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
} satisfies Words;

/** What is decided, within a sentence. */
export const outcomeNames = {
  granted: { vi: 'đồng ý giải quyết', en: 'grant' },
  refused: { vi: 'từ chối giải quyết', en: 'refuse' },
} satisfies Words;

export const deskResultWords = {
  panel: { vi: 'Văn bản kết quả', en: 'Document of the result' },
  panelEmpty: {
    vi: 'Chưa soạn văn bản. Soạn từ nội dung hồ sơ rồi trình ký.',
    en: 'Nothing composed yet. Compose it from the case, then have it signed.',
  },
  compose: { vi: 'Soạn văn bản', en: 'Compose the document' },
  open: { vi: 'Mở văn bản', en: 'Open the document' },
  openToSign: { vi: 'Xem và ký', en: 'Look and sign' },
  openToSeal: { vi: 'Xem và đóng dấu', en: 'Look and seal' },
  openToIssue: { vi: 'Xem và ban hành', en: 'Look and give out' },
  title: { vi: 'Văn bản kết quả của hồ sơ {code}', en: 'Document for case {code}' },
  kind: { vi: 'Loại văn bản', en: 'Kind of document' },
  kindChoose: { vi: 'Soạn loại này', en: 'Compose this kind' },
  kindHint: {
    vi: 'Loại đứng đầu là loại của thủ tục này. Quyết định từ chối dùng văn bản trả lời.',
    en: 'The first is the procedure’s own. A refusal is told in a written answer.',
  },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuedOn: { vi: 'Ngày văn bản', en: 'Date' },
  holder: { vi: 'Cấp cho', en: 'Given to' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  composedBy: { vi: 'Người soạn', en: 'Composed by' },
  state: { vi: 'Tình trạng', en: 'State' },
  validTo: { vi: 'Có giá trị đến', en: 'Valid until' },
  case: { vi: 'Hồ sơ', en: 'Case' },
  digest: { vi: 'Mã băm SHA-256', en: 'SHA-256 digest' },
  check: { vi: 'Trang kiểm tra công khai', en: 'Public check page' },
  numberLater: { vi: 'Cấp khi ký', en: 'Given when it is signed' },
  save: { vi: 'Lưu và xem dự thảo', en: 'Save and see the draft' },
  saved: { vi: 'Đã lưu dự thảo', en: 'Draft saved' },
  begun: {
    vi: 'Đã mở văn bản thay thế, lấy nội dung của văn bản trước',
    en: 'A replacement was begun with what the one before says',
  },
  savedIncomplete: {
    vi: 'Đã lưu phần đúng. Hãy sửa những chỗ dưới đây rồi lưu lại',
    en: 'What is right was saved. Put the following right and save again',
  },
  missing: { vi: 'Còn phải hoàn thiện trước khi ký', en: 'To be completed before it is signed' },
  preview: { vi: 'Bản xem trước', en: 'Preview' },
  openPdf: { vi: 'Mở PDF', en: 'Open the PDF' },
  notSaved: {
    vi: 'Bản xem trước hiện ra sau khi lưu lần đầu.',
    en: 'The preview appears once it was saved for the first time.',
  },
  contents: { vi: 'Nội dung văn bản', en: 'What it says' },
  sign: { vi: 'Ký số', en: 'Sign' },
  approveAndSign: { vi: 'Phê duyệt và ký số', en: 'Approve and sign' },
  approveHint: {
    vi: 'Bạn phê duyệt theo đề xuất «{outcome}», văn bản được lấy số và ký số bằng chứng thư của bạn.',
    en: 'You decide as proposed (“{outcome}”); the document takes its number and is signed with your certificate.',
  },
  signHint: {
    vi: 'Hồ sơ đã được phê duyệt. Văn bản được lấy số và ký số bằng chứng thư của bạn.',
    en: 'The case is decided. The document takes its number and is signed with your certificate.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
  signed: { vi: 'Đã ký số. Văn bản chờ đóng dấu cơ quan.', en: 'Signed. It now waits for the agency’s seal.' },
  waitsForProposal: {
    vi: 'Chờ người thụ lý trình phê duyệt; sau đó lãnh đạo ký tại đây.',
    en: 'It waits for the proposal; then it is signed here.',
  },
  waitsForSigner: { vi: 'Chờ người có thẩm quyền ký.', en: 'It waits for whoever has the authority to sign.' },
  seal: { vi: 'Đóng dấu cơ quan', en: 'Put on the agency’s seal' },
  sealHint: {
    vi: 'Văn bản được ký số bằng chứng thư của cơ quan, dấu đỏ trùm một phần ba chữ ký về bên trái.',
    en: 'It is signed with the agency’s certificate; the red seal covers the left third of the signature.',
  },
  sealed: { vi: 'Đã đóng dấu. Văn bản chờ ban hành.', en: 'Sealed. It now waits to be given out.' },
  issue: { vi: 'Ban hành, ghi nhận kết quả', en: 'Give out, record the result' },
  issueHint: {
    vi: 'Văn bản trở thành kết quả hồ sơ và người nộp được báo. Sau bước này chỉ thu hồi hoặc cấp lại được.',
    en: 'It becomes the result of the case and the applicant is told. After this it can only be revoked or replaced.',
  },
  pin: { vi: 'Mã PIN của khóa', en: 'PIN of the key' },
  otp: { vi: 'Mã dùng một lần', en: 'One-time code' },
  issued: { vi: 'Đã ban hành', en: 'Given out' },
  waitsForSeal: { vi: 'Chờ người giữ dấu đóng dấu cơ quan.', en: 'It waits for whoever keeps the agency’s seal.' },
  waitsForIssue: {
    vi: 'Người xử lý bước «Ghi nhận kết quả» của hồ sơ ban hành tại trang này.',
    en: 'Whoever records the result of the case gives it out on this page.',
  },
  takeBack: { vi: 'Rút chữ ký để sửa', en: 'Take the signature back' },
  takeBackHint: {
    vi: 'Văn bản trở về dự thảo, giữ nguyên số. Chưa ai nhận được văn bản này.',
    en: 'It becomes a draft again and keeps its number. Nobody has received it yet.',
  },
  takenBack: { vi: 'Đã rút chữ ký; văn bản là dự thảo', en: 'Taken back; it is a draft again' },
  cancel: { vi: 'Hủy văn bản chưa ban hành', en: 'Give the document up' },
  cancelHint: {
    vi: 'Văn bản bị bỏ; chưa ai nhận được. Số đã cấp (nếu có) không dùng lại, sổ ghi là số không dùng.',
    en: 'It is given up; nobody has received it. A number it had is not used again; the register says so.',
  },
  cancelled: { vi: 'Đã hủy văn bản', en: 'The document was given up' },
  revoke: { vi: 'Thu hồi văn bản', en: 'Revoke the document' },
  revokeHint: {
    vi: 'Trang kiểm tra báo ngay là đã thu hồi, kèm lý do cho chủ hồ sơ. Không hoàn tác được; nếu cần thì cấp văn bản mới.',
    en: 'The check page says so at once, and its owner is told why. It cannot be undone; a new document can be issued.',
  },
  revoked: { vi: 'Đã thu hồi văn bản', en: 'The document was revoked' },
  reissue: { vi: 'Cấp lại văn bản', en: 'Issue it anew' },
  reissueHint: {
    vi: 'Mở dự thảo mới với nội dung này để sửa và ký. Văn bản cũ hết giá trị khi văn bản mới được ban hành.',
    en: 'Begins a new draft with these contents, to be mended and signed. The old one ends when the new one is given out.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  confirm: { vi: 'Tôi đã kiểm tra và chắc chắn', en: 'I have checked, and I am sure' },
  earlier: { vi: 'Các văn bản trước', en: 'Earlier documents' },
  replaces: { vi: 'Thay thế văn bản {number}', en: 'Replaces {number}' },
  history: { vi: 'Diễn biến', en: 'History' },
  list: { vi: 'Văn bản kết quả', en: 'Documents of results' },
  toSign: { vi: 'Chờ ký', en: 'To be signed' },
  toSeal: { vi: 'Chờ đóng dấu', en: 'To be sealed' },
  toIssue: { vi: 'Chờ ban hành', en: 'To be given out' },
  register: { vi: 'Sổ văn bản năm {year}', en: 'Register of {year}' },
  choose: { vi: 'Chọn', en: 'Choose' },
  chooseOne: { vi: 'Chọn văn bản của {holder}, hồ sơ {code}', en: 'Choose the document of {holder}, case {code}' },
  signChosen: { vi: 'Phê duyệt và ký các văn bản đã chọn', en: 'Approve and sign those chosen' },
  sealChosen: { vi: 'Đóng dấu các văn bản đã chọn', en: 'Seal those chosen' },
  seenAll: { vi: 'Tôi đã xem từng văn bản được chọn', en: 'I have looked at each document that I chose' },
  doneMany: { vi: 'Đã xong {n} văn bản', en: '{n, plural, one {1 document is} other {# documents are}} done' },
  notDone: { vi: 'Chưa làm được', en: 'Not done' },
  yearBefore: { vi: 'Xem sổ năm {year}', en: 'See the register of {year}' },
  noneToSign: { vi: 'Không có dự thảo nào', en: 'No drafts' },
  noneToSignHint: {
    vi: 'Dự thảo văn bản của các hồ sơ trong đơn vị hiện ở đây khi người thụ lý soạn.',
    en: 'Drafts of your units appear here once they are composed.',
  },
  noneToSeal: { vi: 'Không có văn bản chờ đóng dấu', en: 'Nothing waits for a seal' },
  noneToSealHint: { vi: 'Văn bản đã ký hiện ở đây.', en: 'Signed documents appear here.' },
  noneToIssue: { vi: 'Không có văn bản chờ ban hành', en: 'Nothing waits to be given out' },
  noneToIssueHint: { vi: 'Văn bản đã đóng dấu hiện ở đây.', en: 'Sealed documents appear here.' },
  noneInRegister: { vi: 'Năm này chưa cấp số nào', en: 'No number was given in this year' },
  noneInRegisterHint: {
    vi: 'Số được cấp khi văn bản được ký, bắt đầu từ 01 mỗi năm.',
    en: 'Numbers are given when documents are signed, from 01 each year.',
  },
} satisfies Words;

/** What happened to a document, for its history. */
export const resultHistoryWords = {
  'result.composed': { vi: 'Soạn, sửa dự thảo', en: 'Composed or changed' },
  'result.numbered': { vi: 'Cấp số', en: 'Number given' },
  'result.signed': { vi: 'Ký số', en: 'Signed' },
  'result.sealed': { vi: 'Đóng dấu', en: 'Sealed' },
  'result.cancelled': { vi: 'Hủy', en: 'Given up' },
  'result.issued': { vi: 'Ban hành', en: 'Given out' },
  'result.revoked': { vi: 'Thu hồi', en: 'Revoked' },
  'result.signature-taken-back': { vi: 'Rút chữ ký', en: 'Signature taken back' },
} satisfies Words;

export const checkWords = {
  title: { vi: 'Kiểm tra văn bản', en: 'Check a document' },
  valid: { vi: 'Văn bản này có thật và còn hiệu lực', en: 'This document is genuine and valid' },
  expired: { vi: 'Văn bản này có thật nhưng đã hết hiệu lực', en: 'This document is genuine, but has expired' },
  revoked: { vi: 'Văn bản này đã bị thu hồi: không còn giá trị', en: 'This document was revoked: it no longer counts' },
  replaced: {
    vi: 'Văn bản này đã được thay thế: không còn giá trị',
    en: 'This document was replaced: it no longer counts',
  },
  compareFirst: {
    vi: 'Hãy so các thông tin dưới đây với bản bạn đang cầm, và so tệp nếu có: trang này chỉ xác nhận văn bản gốc.',
    en: 'Compare what follows with the copy you hold, and the file if you have it: this page vouches for the original only.',
  },
  kind: { vi: 'Loại văn bản', en: 'Kind' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Date' },
  validTo: { vi: 'Có giá trị đến hết ngày', en: 'Valid to the end of' },
  holder: { vi: 'Cấp cho', en: 'Given to' },
  holderHint: { vi: 'Tên được che bớt để bảo vệ người được cấp', en: 'Shortened to protect whoever it was given to' },
  revokedOn: { vi: 'Ngày thu hồi', en: 'Revoked on' },
  replacedBy: { vi: 'Được thay thế bằng', en: 'Replaced by' },
  digest: { vi: 'Mã băm SHA-256 của bản gốc', en: 'SHA-256 digest of the original' },
  compare: { vi: 'So với tệp của bạn', en: 'Compare with your file' },
  compareHint: {
    vi: 'Chọn tệp PDF bạn nhận được. Tệp chỉ được so, không được lưu.',
    en: 'Choose the PDF that you were given. It is compared, and not kept.',
  },
  file: { vi: 'Tệp PDF', en: 'PDF file' },
  compareButton: { vi: 'So tệp', en: 'Compare' },
  same: { vi: 'Tệp này đúng là bản gốc, không thay đổi một chữ nào', en: 'This file is the original, unchanged' },
  other: {
    vi: 'Tệp này KHÔNG giống bản gốc. Nó có thể đã bị sửa, hoặc chỉ là bản chụp, bản in lại',
    en: 'This file is NOT the original. It may have been changed, or it is a scan or a reprint',
  },
} satisfies Words;

export const myResultWords = {
  title: { vi: 'Văn bản kết quả', en: 'Document of the result' },
  check: { vi: 'Trang kiểm tra để gửi cho người cần xem', en: 'Check page to show to others' },
  data: { vi: 'Dữ liệu để máy đọc (JSON)', en: 'Data for machines (JSON)' },
  revokedReason: { vi: 'Lý do thu hồi', en: 'Why it was revoked' },
  replacedReason: { vi: 'Lý do cấp lại', en: 'Why it was issued anew' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  state: { vi: 'Tình trạng', en: 'State' },
} satisfies Words;

export const words = {
  ...prefixed('state', stateWords),
  ...prefixed('validity', validityWords),
  ...prefixed('outcome', outcomeNames),
  ...prefixed('desk', deskResultWords),
  ...prefixed('history', resultHistoryWords),
  ...prefixed('check', checkWords),
  ...prefixed('my', myResultWords),
  ...prefixed('template', templateWords),
} satisfies Words;
