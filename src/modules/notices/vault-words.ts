import type { Words } from '../../kernel/text/text.ts';

/** What people are told of their vault: what officers put into it, and what they say was agreed at a counter. */
export const vaultNoticeWords = {
  'vault.paper-kept': { vi: 'Một giấy tờ được số hóa vào kho của bạn', en: 'A paper was digitised into your vault' },
  'vault.paper-kept.body': {
    vi: '{reason}. Nếu không phải giấy tờ của bạn, hãy gọi tổng đài.',
    en: '{reason}. If it is not a paper of yours, call the helpline.',
  },
  'vault.consent-given': {
    vi: 'Cán bộ ghi nhận bạn đồng ý dùng giấy tờ trong kho',
    en: 'An officer wrote down that you agree to the use of a paper',
  },
  'vault.consent-given.body': {
    vi: '{reason}. Nếu bạn không đồng ý, hãy rút lại tại Kho giấy tờ.',
    en: '{reason}. If you did not agree, take it back in your vault.',
  },
} satisfies Words;
