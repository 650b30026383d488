import type { Words } from '../../../../kernel/text/text.ts';
import type { RegisterLook } from '../../../vault/index.ts';

/** Words about connected registers, as applicants read them. */
export const registerWords = {
  title: { vi: 'Lấy từ cơ sở dữ liệu của Nhà nước', en: 'From the State’s registers' },
  lead: {
    vi: 'Những cơ sở dữ liệu này có thể xác nhận thay cho giấy tờ bạn phải nộp. Chỉ khi bạn đồng ý, cổng mới hỏi.',
    en: 'These registers may attest what you would have to hand in. They are asked only if you agree.',
  },
  choose: { vi: 'Tôi đồng ý cho hỏi', en: 'I agree that these are asked' },
  asksFor: { vi: '{register}: {kinds}', en: '{register}: {kinds}' },
  basis: { vi: '{keeper} quản lý. Căn cứ: {basis}', en: 'Kept by the {keeper}. Legal basis: {basis}' },
  purpose: {
    vi: 'Chỉ để giải quyết hồ sơ “{procedure}” này, theo sự đồng ý của bạn (Luật Bảo vệ dữ liệu cá nhân 2025). Gửi đi: số định danh của bạn (hoặc mã số thuế), mã thủ tục, mã hồ sơ. Giấy tờ được xác nhận dùng cho hồ sơ này và lưu trong Kho giấy tờ của bạn; mỗi lần hỏi đều ghi lại ở đó.',
    en: 'Only to settle this application, “{procedure}”, by your consent (Law on personal data protection 2025). What is sent: your personal number (or tax code), the procedure and the application. What is attested is used for this application and kept in your vault, where each question is written down.',
  },
  ask: { vi: 'Hỏi các cơ sở dữ liệu đã chọn', en: 'Ask those that I ticked' },
  refuse: { vi: 'Không hỏi, tôi tự nộp', en: 'Do not ask, I hand it in myself' },
  afterAll: { vi: 'Đổi ý, cho hỏi', en: 'Ask after all' },
  asked: { vi: 'Đã hỏi lúc {at}', en: 'Asked at {at}' },
  attested: { vi: 'Cơ sở dữ liệu đã xác nhận', en: 'Attested by a register' },
  fromRegister: { vi: 'Lấy từ {register} lúc {at}', en: 'From the {register}, {at}' },
  chooseAtCounter: { vi: 'Người nộp đồng ý cho hỏi', en: 'The applicant agrees that these are asked' },
  purposeAtCounter: {
    vi: 'Nói với người nộp: chỉ để giải quyết hồ sơ “{procedure}” này; giấy tờ được xác nhận dùng cho hồ sơ và lưu vào kho của họ.',
    en: 'Tell the applicant: only to settle this application, “{procedure}”; what is attested is used for it and kept in their vault.',
  },
  noneAtCounter: {
    vi: 'Không còn gì để hỏi: chưa có số định danh hoặc mã số thuế của chủ hồ sơ, thủ tục không cần giấy tờ nào mà cơ sở dữ liệu xác nhận được, hoặc đã hỏi xong. Hãy nhập tờ khai điện tử nếu giấy tờ tùy thuộc câu trả lời.',
    en: 'Nothing left to ask: no personal number or tax code of the applicant, no paper that a register attests, or all was asked. Type the electronic form where papers depend on its answers.',
  },
  backToDossier: { vi: 'Về hồ sơ', en: 'Back to the application' },
  atCounter: { vi: 'Hỏi cơ sở dữ liệu', en: 'Ask the registers' },
  atCounterHint: {
    vi: 'Giấy tờ mà cơ sở dữ liệu xác nhận thì không được yêu cầu nộp. Chỉ hỏi khi người nộp đồng ý; lần hỏi được ghi lại cho họ xem.',
    en: 'What a register attests may not be asked for. Ask only with the applicant’s consent; the question is written down for them to see.',
  },
} satisfies Words;

/** What came of a question, as its owner reads it. */
export const outcomeWords = {
  found: { vi: '{register}: có {kinds}.', en: '{register}: has the {kinds}.' },
  nothing: {
    vi: '{register}: không có {kinds}. Hãy tải giấy tờ lên như thường lệ.',
    en: '{register}: has no {kinds}. Upload the paper as usual.',
  },
  unavailable: {
    vi: '{register}: không trả lời. Không mất gì cả: bạn có thể hỏi lại, hoặc tải giấy tờ lên.',
    en: '{register}: did not answer. Nothing is lost: ask again, or upload the paper.',
  },
  refused: {
    vi: '{register}: bạn chọn không hỏi cho hồ sơ này.',
    en: '{register}: you chose not to have it asked for this application.',
  },
} satisfies Record<RegisterLook['outcome'], Words[string]>;
