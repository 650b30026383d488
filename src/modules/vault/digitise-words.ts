import type { Words } from '../../kernel/text/text.ts';

/** Words of the pages on which officers digitise papers. */
export const digitiseWords = {
  title: { vi: 'Số hóa giấy tờ', en: 'Digitise papers' },
  lead: {
    vi: 'Quét giấy tờ của người đến bộ phận một cửa vào kho của họ, để lần sau không phải nộp lại.',
    en: 'Scan papers of whoever comes to the counter into their vault, so that they need not hand them in again.',
  },
  kind: { vi: 'Chủ giấy tờ', en: 'Whose paper' },
  person: { vi: 'Cá nhân', en: 'A person' },
  organisation: { vi: 'Tổ chức', en: 'An organisation' },
  number: { vi: 'Số định danh hoặc mã số thuế', en: 'Personal number or tax code' },
  find: { vi: 'Tìm', en: 'Find' },
  owner: { vi: 'Chủ giấy tờ', en: 'Owner' },
  unknownOwner: {
    vi: 'Chưa có tài khoản; giấy tờ chờ sẵn khi họ đăng nhập.',
    en: 'No account yet; the paper waits for their first sign-in.',
  },
  other: { vi: 'Người khác', en: 'Somebody else' },
  there: { vi: 'Đã có trong kho', en: 'In the vault already' },
  nothingThere: { vi: 'Kho chưa có giấy tờ nào.', en: 'The vault is empty.' },
  newPaper: { vi: 'Giấy tờ mới', en: 'New paper' },
  type: { vi: 'Loại giấy tờ', en: 'Kind of paper' },
  paperNumber: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  issuer: { vi: 'Cơ quan cấp', en: 'Issued by' },
  issuedOn: { vi: 'Ngày cấp', en: 'Day of issue' },
  validTo: { vi: 'Có hiệu lực đến', en: 'Valid until' },
  validToHint: {
    vi: 'Bỏ trống nếu giấy tờ không ghi; loại có thời hạn được tính từ ngày cấp',
    en: 'Leave empty if the paper does not say; kinds with a term are reckoned from the day of issue',
  },
  scan: { vi: 'Bản quét (PDF, JPEG hoặc PNG)', en: 'Scan (PDF, JPEG or PNG)' },
  compared: { vi: 'Tôi đã đối chiếu bản quét với bản chính', en: 'I compared the scan with the original' },
  keep: { vi: 'Lưu vào kho', en: 'Keep in the vault' },
  kept: { vi: 'Đã lưu vào kho: {paper}', en: 'Kept in the vault: {paper}' },
  keptHint: {
    vi: 'Bản số hóa chờ chữ ký số của bạn; người có giấy tờ thấy ngay trong kho của mình.',
    en: 'The digital copy waits for your signature; its owner sees it in their vault at once.',
  },
  toSign: { vi: 'Ký giấy tờ đã số hóa', en: 'Sign digitised papers' },
  readingPurpose: { vi: 'Số hóa giấy tờ tại bộ phận một cửa', en: 'Digitising papers at the counter' },
} satisfies Words;
