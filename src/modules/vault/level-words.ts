import type { Words } from '../../kernel/text/text.ts';

/** What people read who signed in too low for their vault. */
export const levelWords = {
  closed: {
    vi: 'Kho giấy tờ chỉ mở khi bạn đăng nhập ở mức {level}.',
    en: 'Your vault opens only when you are signed in at level {level}.',
  },
  closedWhy: {
    vi: 'Kho giữ bản sao giấy tờ, kết quả và thông tin của bạn. Chỉ có mật khẩu thì chưa đủ để giữ kho khỏi mắt người khác.',
    en: 'It keeps copies of your papers, results and answers. A password alone does not keep others from seeing them.',
  },
  raise: { vi: 'Xác thực lại ở mức {level}', en: 'Sign in again at level {level}' },
  lacking: {
    vi: 'Tài khoản chưa có mức 2: mang thẻ căn cước đến công an xã, phường bất kỳ, không mất phí. Cơ quan vẫn nhận giấy tờ bạn nộp trực tiếp.',
    en: 'No account of level 2 yet: take your identity card to the police of any commune, free of charge. Offices still take the papers that you hand in.',
  },
  noteTitle: {
    vi: 'Giấy tờ đã có trong kho không phải nộp lại',
    en: 'What is in your vault need not be handed in again',
  },
  note: {
    vi: 'Bạn đang đăng nhập ở mức 1 nên kho giấy tờ chưa mở. Xác thực lại ở mức 2 để dùng giấy tờ trong kho; bản nháp vẫn được giữ.',
    en: 'You are signed in at level 1, so your vault is closed. Sign in again at level 2 to use what is in it; your draft is kept.',
  },
} satisfies Words;
