import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('identity', {
  unavailable: {
    status: 503,
    vi: 'Hệ thống định danh điện tử chưa phản hồi. Bạn chưa mất gì; hãy thử đăng nhập lại sau ít phút',
    en: 'The electronic identity service does not answer. Nothing of yours is lost; try to sign in again in a few minutes',
  },
  declined: {
    status: 403,
    vi: 'Bạn chưa đồng ý đăng nhập. Khi cần, hãy bấm Đăng nhập để làm lại',
    en: 'You did not agree to sign in. Press Sign in whenever you want to try again',
  },
  spent: {
    status: 400,
    vi: 'Lần đăng nhập này đã được dùng hoặc đã hết hạn. Hãy bấm Đăng nhập để bắt đầu lại',
    en: 'This sign-in has been used already or has expired. Press Sign in to start again',
  },
  untrusted: {
    status: 502,
    vi: 'Không tin cậy được kết quả mà hệ thống định danh gửi về nên chưa đăng nhập cho bạn. Hãy thử lại',
    en: 'The answer of the identity service could not be trusted, so you were not signed in. Try again',
  },
  levelTooLow: {
    status: 403,
    vi: 'Hệ thống định danh chỉ xác nhận bạn ở mức {given}, trong khi việc này cần mức {asked}',
    en: 'The identity service vouched for you at level {given} only; level {asked} is needed here',
  },
  incomplete: {
    status: 502,
    vi: 'Tài khoản định danh của bạn thiếu họ tên hoặc mã tài khoản nên chưa đăng nhập được. Hãy liên hệ nơi cấp tài khoản',
    en: 'Your electronic identity lacks a name or an account code, so you cannot sign in with it. Contact its issuer',
  },
});
