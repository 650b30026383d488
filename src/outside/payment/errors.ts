import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('payment', {
  unavailable: {
    status: 503,
    vi: 'Cổng thanh toán chưa phản hồi. Bạn chưa bị trừ tiền; hãy thử lại sau ít phút hoặc nộp tại quầy',
    en: 'The payment service does not answer. Nothing was charged; try again in a few minutes or pay at the counter',
  },
  refused: {
    status: 502,
    vi: 'Cổng thanh toán từ chối: {reason}',
    en: 'The payment service refused: {reason}',
  },
  untrusted: {
    status: 502,
    vi: 'Không tin cậy được phản hồi của cổng thanh toán nên không ghi nhận gì. Hãy thử lại sau ít phút',
    en: 'The answer of the payment service could not be trusted, so nothing was recorded. Try again in a few minutes',
  },
});
