import type { VNode } from 'preact';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

/** Says how to print the page, which no page can start without a script. */
export const PrintHint = ({ view }: { readonly view: View }): VNode => (
  <p class="print-hint quiet">
    <Sign name="print" />
    {say(view)('printHint')}
  </p>
);
