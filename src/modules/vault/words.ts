import { prefixed } from '../../kernel/text/prefixed.ts';
import type { Words } from '../../kernel/text/text.ts';
import { digitiseWords } from './digitise-words.ts';
import { levelWords } from './level-words.ts';
import { attestedWords, registerLookWords } from './registers/words.ts';
import type { PaperState } from './rules/paper-state.ts';
import type { KeptFact } from './rules/kept-facts.ts';
import type { ReplaceReason } from './vault-use.ts';

/** What tells one paper from another. */
export const paperWords = {
  number: { vi: 'Số {number}', en: 'No. {number}' },
  issued: { vi: 'cấp ngày {date}', en: 'issued on {date}' },
  by: { vi: '{issuer} cấp', en: 'by {issuer}' },
  until: { vi: 'có hiệu lực đến {date}', en: 'valid until {date}' },
  keptOn: { vi: 'lưu ngày {date}', en: 'kept on {date}' },
  withCase: { vi: 'nộp cùng hồ sơ {code}', en: 'handed in with case {code}' },
  ofCase: { vi: 'kết quả hồ sơ {code}', en: 'result of case {code}' },
  digitised: { vi: 'số hóa tại bộ phận một cửa', en: 'digitised at the counter' },
  register: { vi: '{register} xác nhận lúc {at}', en: 'attested by the {register}, {at}' },
  signed: { vi: '{name} đã ký số', en: 'signed by {name}' },
} satisfies Words;

/** Why another paper is handed in. */
export const replaceWords = {
  changed: { vi: 'Thông tin đã thay đổi', en: 'Its content has changed' },
  wrong: { vi: 'Giấy tờ trong kho bị sai', en: 'The one in the vault is wrong' },
  unreadable: { vi: 'Bản trong kho mờ, khó đọc', en: 'The one in the vault cannot be read well' },
  unwilling: {
    vi: 'Tôi không muốn dùng bản trong kho cho hồ sơ này',
    en: 'I do not want the one in the vault used for this application',
  },
} satisfies Record<ReplaceReason, Words[string]>;

export const stateWords = {
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  undated: { vi: 'Chưa rõ ngày cấp', en: 'Day of issue not known' },
  unended: { vi: 'Chưa rõ ngày hết hạn', en: 'Last day not known' },
  stale: { vi: 'Cần hỏi lại cơ sở dữ liệu', en: 'To be asked for again' },
} satisfies Record<PaperState, Words[string]>;

export const factWords = {
  residenceArea: { vi: 'Nơi cư trú: xã, phường', en: 'Place of residence: commune or ward' },
  residenceDetail: { vi: 'Số nhà, đường, thôn, tổ dân phố', en: 'House number, street, hamlet' },
} satisfies Record<KeptFact, Words[string]>;

/** Words of the owner's pages. */
export const vaultWords = {
  title: { vi: 'Kho giấy tờ của tôi', en: 'My vault' },
  lead: {
    vi: 'Giấy tờ và kết quả bạn đã nộp hoặc được cấp. Lần sau bạn không phải nộp lại; mỗi lần dùng đều hỏi bạn đồng ý.',
    en: 'Papers and results that you handed in or were given. You need not hand them in again; each use asks your consent.',
  },
  papers: { vi: 'Giấy tờ và kết quả', en: 'Papers and results' },
  noPapers: { vi: 'Kho của bạn chưa có giấy tờ nào', en: 'Your vault is empty' },
  noPapersHint: {
    vi: 'Khi cơ quan tiếp nhận một hồ sơ của bạn, giấy tờ trong đó được lưu vào đây để lần sau khỏi nộp lại.',
    en: 'When an office takes in an application of yours, its papers are kept here, so that you need not give them again.',
  },
  findProcedure: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  state: { vi: 'Tình trạng', en: 'State' },
  used: { vi: 'Đã dùng cho', en: 'Used for' },
  notUsed: { vi: 'Chưa dùng lại', en: 'Not used again yet' },
  file: { vi: 'Tệp', en: 'File' },
  open: { vi: 'Mở', en: 'Open' },
  onPaper: { vi: 'Bản giấy', en: 'On paper' },
  revokedWhy: { vi: 'Lý do: {why}', en: 'Reason: {why}' },
  undatedHint: {
    vi: 'Loại này có thời hạn; cán bộ ghi ngày cấp thì mới dùng lại được.',
    en: 'This kind holds for a time only; it can be used again once an officer writes down the day of issue.',
  },
  unendedHint: {
    vi: 'Có hạng có thời hạn; cán bộ ghi ngày hết hạn, hoặc cơ sở dữ liệu xác nhận, thì mới dùng lại được.',
    en: 'Some classes hold for a time; it can be used again once an officer writes down its last day, or a register attests it.',
  },
  consents: { vi: 'Tôi đã đồng ý cho dùng', en: 'What I agreed to' },
  noConsents: {
    vi: 'Bạn chưa đồng ý cho dùng giấy tờ nào. Khi một hồ sơ cần giấy tờ có trong kho, trang nộp hồ sơ sẽ hỏi bạn.',
    en: 'You have agreed to no use yet. When an application needs a paper of your vault, its page asks you.',
  },
  purpose: { vi: 'Dùng cho', en: 'For' },
  draft: { vi: 'hồ sơ đang soạn', en: 'an application being written' },
  given: { vi: 'Ngày đồng ý', en: 'Agreed' },
  atCounter: { vi: 'tại quầy, trước {name}', en: 'at the counter, before {name}' },
  withdrawn: { vi: 'Đã rút lại {at}', en: 'Taken back {at}' },
  withdraw: { vi: 'Rút lại', en: 'Take back' },
  action: { vi: 'Thao tác', en: 'Action' },
  withdrawTitle: { vi: 'Rút lại sự đồng ý?', en: 'Take your consent back?' },
  withdrawLead: {
    vi: 'Từ lúc này “{paper}” không còn được dùng cho {purpose}.',
    en: 'From now on “{paper}” is no longer used for {purpose}.',
  },
  withdrawOpen: {
    vi: 'Nếu hồ sơ đang giải quyết, cán bộ không mở được giấy tờ nữa và có thể yêu cầu bạn bổ sung.',
    en: 'While the case is open, officers can no longer open the paper and may ask you for a supplement.',
  },
  withdrawPast: {
    vi: 'Những gì đã làm trước đó vẫn có giá trị; hồ sơ đã xong được lưu trữ theo pháp luật.',
    en: 'What was done before stays lawful; closed cases are archived as the law orders.',
  },
  withdrawYes: { vi: 'Rút lại sự đồng ý', en: 'Take my consent back' },
  withdrawNo: { vi: 'Giữ nguyên', en: 'Leave it' },
  withdrawDone: { vi: 'Đã rút lại sự đồng ý', en: 'Your consent is taken back' },
  facts: { vi: 'Thông tin điền sẵn', en: 'Answers filled in for you' },
  factsHint: {
    vi: 'Lấy từ hồ sơ bạn đã nộp, để tờ khai sau có sẵn. Bạn vẫn sửa được khi nộp.',
    en: 'From your earlier applications, so that the next form has them already. You can still change them there.',
  },
  noFacts: { vi: 'Chưa có thông tin nào.', en: 'There are none yet.' },
  fact: { vi: 'Thông tin', en: 'Answer' },
  value: { vi: 'Nội dung', en: 'Content' },
  from: { vi: 'Từ hồ sơ', en: 'From case' },
  forget: { vi: 'Xóa', en: 'Forget' },
  forgotten: { vi: 'Đã xóa thông tin điền sẵn', en: 'The answer is forgotten' },
  looks: { vi: 'Ai đã xem giấy tờ và thông tin của tôi', en: 'Who looked at my papers and data' },
  looksHint: {
    vi: 'Mỗi lần cán bộ mở giấy tờ trong kho hoặc xem số định danh đầy đủ của bạn đều được ghi lại và không sửa, xóa được.',
    en: 'Every time an officer opens a paper of your vault or sees your full personal number it is written down and cannot be changed or erased.',
  },
  noLooks: { vi: 'Chưa có cán bộ nào xem.', en: 'No officer has looked yet.' },
  when: { vi: 'Thời điểm', en: 'When' },
  who: { vi: 'Người xem', en: 'Who' },
  what: { vi: 'Đã xem', en: 'What' },
  why: { vi: 'Để làm gì', en: 'What for' },
  fullNumber: { vi: 'Số định danh đầy đủ', en: 'Full personal number' },
  panelTitle: { vi: 'Giấy tờ từ kho', en: 'Papers from the vault' },
  panelAgreed: { vi: 'đồng ý {at}', en: 'agreed {at}' },
  panelReplaced: { vi: 'có trong kho, nộp bản khác: {why}', en: 'held, another handed in: {why}' },
  panelWithdrawn: { vi: 'rút lại sự đồng ý {at}', en: 'consent taken back {at}' },
  signed: { vi: 'Đã ký số', en: 'Signed' },
  notSigned: { vi: 'Chưa ký số', en: 'Not signed' },
} satisfies Words;

/** Everything this module says, for the test that no language is missing. */
export const words: Words = {
  ...vaultWords,
  ...prefixed('paper', paperWords),
  ...prefixed('replace', replaceWords),
  ...prefixed('state', stateWords),
  ...prefixed('fact', factWords),
  ...prefixed('digitise', digitiseWords),
  ...prefixed('level', levelWords),
  ...prefixed('register-look', registerLookWords),
  ...prefixed('attested', attestedWords),
};
