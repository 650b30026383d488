import type { VNode } from 'preact';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { PostState } from '../post-list.ts';
import { words } from '../words.ts';

const tones = { prepared: 'info', 'handed-over': 'neutral', delivered: 'success', returned: 'warning' } as const;

/** Where an envelope is, in a word or two. */
export const PostTag = ({ view, state }: { readonly view: View; readonly state: PostState }): VNode => (
  <Tag tone={tones[state]}>{words[state][view.language]}</Tag>
);
