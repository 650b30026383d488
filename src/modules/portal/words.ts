import type { Words } from '../../kernel/text/text.ts';

export const words = {
  developersTitle: { vi: 'Dành cho nhà phát triển', en: 'For developers' },
  developersLead: {
    vi: 'Các hệ thống khác nộp và theo dõi hồ sơ qua giao diện lập trình JSON này.',
    en: 'Other systems file and follow applications through this JSON API.',
  },
  developersDescription: { vi: 'Mô tả đầy đủ (OpenAPI 3.1):', en: 'The whole description (OpenAPI 3.1):' },
  developersAddress: { vi: 'Địa chỉ', en: 'Address' },
  developersPurpose: { vi: 'Dùng để', en: 'What it is for' },
  developersAccess: { vi: 'Ai được dùng', en: 'Who may' },
  developersSignedIn: { vi: 'Người đã đăng nhập và có quyền', en: 'Whoever is signed in and has the right' },
  developersAnyone: { vi: 'Mọi người', en: 'Anyone' },
  developersRulesTitle: { vi: 'Quy ước', en: 'Rules' },
  developersKey: {
    vi: 'Mỗi hồ sơ nộp kèm tiêu đề Idempotency-Key là một UUID; gửi lại cùng khóa sẽ nhận lại đúng hồ sơ đó.',
    en: 'Each application carries an Idempotency-Key header, a UUID; the same key again gives the same case.',
  },
  developersUpload: {
    vi: 'Tải giấy tờ lên trước, kèm tiêu đề X-Requested-With; mã tệp nhận được ghi vào hồ sơ.',
    en: 'Papers are uploaded first, with an X-Requested-With header; the application names the ids they get.',
  },
  developersProblems: {
    vi: 'Lỗi trả về theo RFC 9457: mã lỗi, câu giải thích theo Accept-Language (vi, en) và vị trí trong dữ liệu gửi lên.',
    en: 'Errors come as RFC 9457: a code, a sentence in the language of Accept-Language (vi, en) and a pointer into what was sent.',
  },
  startTitle: { vi: 'Thủ tục hành chính trực tuyến', en: 'Public services online' },
  hero: { vi: 'Một cửa cho mọi việc với chính quyền', en: 'One door to your government' },
  heroLead: {
    vi: 'Nộp hồ sơ, theo dõi và nhận kết quả ngay tại nhà, bất cứ lúc nào.',
    en: 'Apply, follow your case and get the result from home, at any time.',
  },
  heroDescription: {
    vi: 'Tìm thủ tục, nộp hồ sơ trực tuyến và tra cứu hồ sơ tại {place}.',
    en: 'Find a service, apply online and follow your case in {place}.',
  },
  searchLabel: { vi: 'Bạn cần làm việc gì?', en: 'What do you need to do?' },
  searchHint: {
    vi: 'Gõ có dấu hoặc không dấu, ví dụ: khai sinh, lai xe',
    en: 'Vietnamese with or without diacritics, for example: khai sinh, lai xe',
  },
  allProcedures: { vi: 'Xem tất cả thủ tục', en: 'See all services' },
  lifeEvents: { vi: 'Theo sự kiện cuộc đời', en: 'By life event' },
  popular: { vi: 'Được dùng nhiều', en: 'Often used' },
  followTitle: { vi: 'Tra cứu hồ sơ', en: 'Follow a case' },
  followLabel: { vi: 'Mã hồ sơ', en: 'Case code' },
  followHint: {
    vi: 'In trên Giấy tiếp nhận hồ sơ, ví dụ:',
    en: 'Printed on your receipt, for example:',
  },
  accountTitle: { vi: 'Hồ sơ của bạn', en: 'Your cases' },
  accountInvitation: {
    vi: 'Đăng nhập bằng tài khoản định danh điện tử để nộp hồ sơ, bổ sung giấy tờ và nhận kết quả.',
    en: 'Sign in with your electronic identity to apply, add papers and get results.',
  },
  accountWelcome: {
    vi: 'Xin chào {name}. Xem tiến độ, bổ sung giấy tờ và nhận kết quả.',
    en: 'Welcome, {name}. See progress, add papers and get results.',
  },
  openCases: { vi: 'Mở hồ sơ của tôi', en: 'Open my cases' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  howTitle: { vi: 'Bốn bước, không phải đi lại', en: 'Four steps, no travel' },
  howFind: { vi: 'Tìm thủ tục', en: 'Find the service' },
  howFindText: { vi: 'Xem giấy tờ, lệ phí và thời hạn', en: 'See papers, fee and time limit' },
  howApply: { vi: 'Nộp trực tuyến', en: 'Apply online' },
  howApplyText: {
    vi: 'Trả lời từng câu, đính kèm ảnh chụp giấy tờ',
    en: 'One question at a time; attach photos of papers',
  },
  howFollow: { vi: 'Theo dõi', en: 'Follow' },
  howFollowText: { vi: 'Biết hồ sơ đang ở đâu, ai xử lý, đến ngày nào', en: 'See where it is, who has it, until when' },
  howResult: { vi: 'Nhận kết quả', en: 'Get the result' },
  howResultText: { vi: 'Bản điện tử, tại nơi nộp hoặc qua bưu chính', en: 'Electronically, at the counter or by post' },
  errorsTitle: { vi: 'Mã lỗi', en: 'Error codes' },
  errorsLead: {
    vi: 'Ý nghĩa của từng mã lỗi, dành cho người cần tra cứu và cho hệ thống khác gọi đến cổng này.',
    en: 'What each error code means, for whoever needs to look one up and for programs that call this site.',
  },
  errorCode: { vi: 'Mã', en: 'Code' },
  errorStatus: { vi: 'Trạng thái HTTP', en: 'HTTP status' },
  errorMeaning: { vi: 'Ý nghĩa', en: 'Meaning' },
  languageTitle: { vi: 'Ngôn ngữ', en: 'Language' },
} satisfies Words;
