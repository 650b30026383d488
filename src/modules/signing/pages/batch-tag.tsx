import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { isCutOff, type Batch } from '../batch.ts';
import { batchWords } from '../batch-words.ts';

const tones: Readonly<Record<Batch['state'] | 'cutOff', Tone>> = {
  waiting: 'info',
  signing: 'info',
  stopped: 'warning',
  done: 'success',
  cutOff: 'danger',
};

/** How a batch stands, in a word. */
export function BatchTag({ view, batch }: { readonly view: View; readonly batch: Batch }): VNode {
  const state = isCutOff(batch, view.now) ? 'cutOff' : batch.state;
  return <Tag tone={tones[state]}>{speaker(batchWords, view.language)(state)}</Tag>;
}
