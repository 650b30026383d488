import type { VNode } from 'preact';
import type { Language } from '../../../kernel/text/text.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { Status } from '../case.ts';
import { statusWords } from '../words.ts';

const tones: Readonly<Record<Status, Tone>> = {
  registered: 'info',
  received: 'info',
  'not-received': 'danger',
  'in-progress': 'info',
  'supplement-requested': 'warning',
  'payment-requested': 'warning',
  withdrawn: 'neutral',
  stopped: 'danger',
  finished: 'success',
  returned: 'success',
};

/** One of the ten statuses, in the words of the national portal. */
export const StatusTag = ({ status, language }: { readonly status: Status; readonly language: Language }): VNode => (
  <Tag tone={tones[status]}>{statusWords[status][language]}</Tag>
);
