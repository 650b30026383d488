import type { Words } from '../../kernel/text/text.ts';

/** What those who sign, and operators, are told before a certificate ends. */
export const certificateNoticeWords = {
  'certificate.own-ends': {
    vi: 'Chứng thư số của bạn hết hạn lúc {due}',
    en: 'Your certificate ends at {due}',
  },
  'certificate.own-ends.body': {
    vi: 'Sau lúc đó bạn không ký số được. Hãy xin cấp chứng thư mới ngay và đăng ký ở trang Chứng thư số của tôi.',
    en: 'After that you cannot sign. Ask for a new one now, and register it on the page My certificate.',
  },
  'certificate.seal-ends': {
    vi: 'Chứng thư số của dấu {reason} hết hạn lúc {due}',
    en: 'The certificate of the seal of {reason} ends at {due}',
  },
  'certificate.seal-ends.body': {
    vi: 'Sau lúc đó cơ quan không đóng dấu được văn bản điện tử. Người đứng đầu cơ quan hoặc quản trị viên đăng ký chứng thư mới ở trang Dấu của cơ quan.',
    en: 'After that the agency cannot seal electronic documents. The head of the agency or an operator registers a new one on the page of the seal.',
  },
  'certificate.ends': {
    vi: 'Chứng thư số của {reason} hết hạn lúc {due}',
    en: 'The certificate of {reason} ends at {due}',
  },
  'certificate.ends.body': {
    vi: 'Hãy giúp người giữ khóa đăng ký chứng thư mới trước khi hết hạn.',
    en: 'Help whoever keeps the key to register a new one before it ends.',
  },
} satisfies Words;
