import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('people', {
  signInSpent: {
    status: 400,
    vi: 'Lần đăng nhập này đã được dùng, đã quá hạn hoặc bắt đầu ở trình duyệt khác. Hãy đăng nhập lại từ đầu',
    en: 'This sign-in was used already, took too long or began in another browser. Start again',
  },
  signInNotSet: {
    status: 503,
    vi: 'Cổng chưa được nối với hệ thống định danh điện tử. Hãy liên hệ tổng đài',
    en: 'This site is not connected to an electronic identity service yet. Call the helpline',
  },
  someoneElse: {
    status: 403,
    vi: 'Bạn vừa xác thực bằng một tài khoản khác với tài khoản đang dùng. Hãy xác thực lại bằng đúng tài khoản, hoặc đăng xuất trước',
    en: 'You signed in with another account than the one you were using. Sign in again with the same one, or sign out first',
  },
  languageUnknown: { status: 422, vi: 'Hãy chọn tiếng Việt hoặc tiếng Anh', en: 'Choose Vietnamese or English' },
});
