import type { Words } from '../../kernel/text/text.ts';

export const words = {
  signInTitle: { vi: 'Đăng nhập', en: 'Sign in' },
  signInLead: {
    vi: 'Bạn đăng nhập bằng tài khoản định danh điện tử. Cổng không hỏi và không giữ mật khẩu của bạn.',
    en: 'You sign in with your electronic identity. This site neither asks for your password nor keeps it.',
  },
  sessionEnded: { vi: 'Phiên đăng nhập của bạn đã kết thúc', en: 'You have been signed out' },
  sessionEndedHint: {
    vi: 'Những gì bạn vừa điền ở trang cuối chưa được lưu; các bước trước đã lưu. Hãy đăng nhập lại, bạn sẽ trở về trang đó.',
    en: 'What you typed on the last page was not saved; the steps before it were. Sign in again to come back to that page.',
  },
  signInSteps: { vi: 'Việc sẽ diễn ra', en: 'What happens next' },
  signInStep1: {
    vi: 'Bạn được chuyển sang trang của hệ thống định danh và đăng nhập ở đó.',
    en: 'You are taken to the identity service and sign in there.',
  },
  signInStep2: {
    vi: 'Bạn đồng ý cho cổng biết họ tên, số định danh, ngày sinh và cách liên hệ.',
    en: 'You agree that this site learns your name, personal number, date of birth and contact details.',
  },
  signInStep3: {
    vi: 'Bạn trở lại đúng trang đang làm dở; những gì đã lưu vẫn còn.',
    en: 'You come back to the page you were on; what you saved is still there.',
  },
  signInButton: { vi: 'Đăng nhập bằng tài khoản định danh điện tử', en: 'Sign in with electronic identity' },
  signInAgain: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  levelTitle: { vi: 'Xác thực lại ở mức {level}', en: 'Sign in again at level {level}' },
  levelLead: {
    vi: 'Việc bạn sắp làm cần đăng nhập ở mức {level}. Bạn đang đăng nhập ở mức {now}.',
    en: 'What you are about to do needs a sign-in at level {level}. You are signed in at level {now}.',
  },
  levelWhy2: {
    vi: 'Ở mức 2, cơ quan công an đã gặp và đối chiếu bạn với căn cước khi cấp tài khoản, nên người khác không mạo danh bạn được chỉ bằng mật khẩu.',
    en: 'At level 2 the police have met you and compared you with your identity card when they gave you the account, so a password alone does not let others pass for you.',
  },
  levelWhy3: {
    vi: 'Ở mức 3, ngoài tài khoản đã được đối chiếu trực tiếp, hệ thống định danh hỏi thêm một yếu tố xác thực nữa.',
    en: 'At level 3 the identity service asks for one more proof, on top of an account that was checked face to face.',
  },
  levelStep1: {
    vi: 'Bạn được chuyển sang trang của hệ thống định danh và đăng nhập lại ở đó, bằng chính tài khoản đang dùng, ở mức {level}.',
    en: 'You are taken to the identity service and sign in there again, with this same account, at level {level}.',
  },
  levelButton: { vi: 'Xác thực lại ở mức {level}', en: 'Sign in again at level {level}' },
  levelLacking: { vi: 'Tài khoản của bạn chưa có mức {level}?', en: 'Is your account not of level {level}?' },
  levelHowTo: {
    vi: 'Mang căn cước đến công an xã, phường bất kỳ để được cấp tài khoản mức 2 (miễn phí), hoặc nộp hồ sơ trực tiếp tại Bộ phận Một cửa. Bản nháp của bạn vẫn được giữ.',
    en: 'Take your identity card to the police of any commune to be given an account of level 2, free of charge; or hand in your application at the one-stop. Your draft is kept.',
  },
  levelHowToOrganisation: {
    vi: 'Người đại diện theo pháp luật dùng tài khoản mức 2 của mình để đăng ký tài khoản định danh cho tổ chức, hoặc nộp hồ sơ trực tiếp tại Bộ phận Một cửa. Bản nháp của bạn vẫn được giữ.',
    en: 'The legal representative registers the organisation’s account with their own of level 2; or hand in the application at the one-stop. Your draft is kept.',
  },
  backToPage: { vi: 'Quay lại trang đang làm', en: 'Back to the page you were on' },
  stillSignedIn: {
    vi: 'Bạn vẫn đăng nhập như trước; những gì đã lưu vẫn còn.',
    en: 'You are still signed in as before; what you saved is still there.',
  },
  signInFailed: { vi: 'Chưa đăng nhập được', en: 'You are not signed in' },
  otherAddress: {
    vi: 'Việc đăng nhập diễn ra ở địa chỉ chính thức {url} (đặt bằng PUBLIC_URL). Bạn sẽ được chuyển đến đó.',
    en: 'Signing in happens at this site’s official address {url} (set by PUBLIC_URL). You will be taken there.',
  },
  forOfficers: { vi: 'Bạn là cán bộ, công chức?', en: 'Are you an officer?' },
  officerSignIn: { vi: 'Đăng nhập dành cho cán bộ', en: 'Officers sign in here' },
  signedOutTitle: { vi: 'Bạn đã đăng xuất', en: 'You are signed out' },
  signedOutText: {
    vi: 'Nếu dùng máy chung, hãy đóng trình duyệt.',
    en: 'On a shared computer, close the browser now.',
  },
  accountTitle: { vi: 'Tài khoản của tôi', en: 'My account' },
  fromProvider: { vi: 'Thông tin từ tài khoản định danh', en: 'From your electronic identity' },
  fromProviderHint: {
    vi: 'Cổng nhận các thông tin này mỗi lần bạn đăng nhập. Nếu sai, hãy sửa ở nơi cấp tài khoản định danh.',
    en: 'This site receives these each time you sign in. If something is wrong, have it corrected where your identity was issued.',
  },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  enterpriseName: { vi: 'Tên tổ chức', en: 'Name of the enterprise' },
  personalNumber: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  representativeNumber: { vi: 'Số định danh của người đại diện', en: 'Personal number of the representative' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  dateOfBirth: { vi: 'Ngày sinh', en: 'Date of birth' },
  assurance: { vi: 'Mức độ xác thực của lần đăng nhập này', en: 'Level of assurance of this sign-in' },
  raiseLevel: { vi: 'Đăng nhập lại ở mức 2', en: 'Sign in again at level 2' },
  assuranceLevel: { vi: 'Mức {level}', en: 'Level {level}' },
  contactTitle: { vi: 'Liên hệ và ngôn ngữ', en: 'Contact and language' },
  contactHint: {
    vi: 'Mọi tiến triển của hồ sơ được báo đến thư điện tử này. Cán bộ gọi số điện thoại này khi cần.',
    en: 'Everything that happens to your cases is told to this e-mail address. Officers call this number when they need to.',
  },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  phone: { vi: 'Số điện thoại', en: 'Phone' },
  language: { vi: 'Ngôn ngữ của thư báo', en: 'Language of letters' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  english: { vi: 'Tiếng Anh', en: 'English' },
  save: { vi: 'Lưu thay đổi', en: 'Save changes' },
  saved: { vi: 'Đã lưu thay đổi', en: 'Your changes are saved' },
  readingsTitle: { vi: 'Ai đã xem thông tin của tôi', en: 'Who looked at my data' },
  readingsHint: {
    vi: 'Mỗi lần cán bộ xem số định danh đầy đủ của bạn đều được ghi lại và không sửa, xóa được.',
    en: 'Every time an officer sees your full personal number it is written down and cannot be changed or erased.',
  },
  vaultLink: {
    vi: 'Kho giấy tờ: ai đã mở giấy tờ của tôi, tôi đã đồng ý những gì',
    en: 'My vault: who opened my papers, and what I agreed to',
  },
  noReadings: { vi: 'Chưa có cán bộ nào xem.', en: 'No officer has looked yet.' },
  readAt: { vi: 'Thời điểm', en: 'When' },
  readBy: { vi: 'Người xem', en: 'Who' },
  readWhy: { vi: 'Để làm gì', en: 'What for' },
} satisfies Words;
