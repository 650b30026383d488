import type { VNode } from 'preact';
import { formatMoney } from '../kernel/text/formats.ts';
import type { View } from './view.ts';
import { say } from './words.ts';

/** An amount of whole đồng; «free» for none when `freeWhenZero`. */
export const Money = ({
  view,
  dong,
  freeWhenZero,
}: {
  readonly view: View;
  readonly dong: number;
  readonly freeWhenZero?: boolean;
}): VNode => (
  <span class="money">{dong === 0 && freeWhenZero ? say(view)('free') : formatMoney(dong, view.language)}</span>
);
