import type { Words } from '../../kernel/text/text.ts';

/** What is said of the level at which an applicant signed in. */
export const levelWords = {
  before: { vi: 'Cần đăng nhập ở mức {level} khi nộp', en: 'You must be signed in at level {level} to file it' },
  beforeText: {
    vi: 'Bạn đang đăng nhập ở mức {now}. Bạn vẫn điền được ngay bây giờ; trước khi nộp, cổng sẽ đề nghị bạn xác thực lại ở mức {level}.',
    en: 'You are signed in at level {now}. You can fill it in now; before you file it you will be asked to sign in again at level {level}.',
  },
  now: { vi: 'Hãy xác thực lại ở mức {level} trước khi nộp', en: 'Sign in again at level {level} before you file it' },
  nowText: {
    vi: 'Bạn đang đăng nhập ở mức {now}. Mọi câu trả lời và giấy tờ đã được lưu; sau khi xác thực bạn trở lại đúng trang này.',
    en: 'You are signed in at level {now}. All answers and papers are saved; afterwards you come back to this very page.',
  },
  raise: { vi: 'Xác thực lại ở mức {level}', en: 'Sign in again at level {level}' },
  signedIn: { vi: 'Đăng nhập khi nộp', en: 'Signed in when filing' },
  level: { vi: 'Mức {level}', en: 'Level {level}' },
} satisfies Words;
