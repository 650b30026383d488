import type { VNode } from 'preact';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import type { VersionState } from '../version-state.ts';
import { workshopWords } from '../words.ts';

const tones = { 'in-force': 'success', coming: 'info', former: 'neutral', draft: 'warning' } as const;

/** How a version stands. */
export const StateTag = ({ view, state }: { readonly view: View; readonly state: VersionState | 'draft' }): VNode => (
  <Tag tone={tones[state]}>{workshopWords[`state-${state}`][view.language]}</Tag>
);
