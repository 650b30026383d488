import type { ComponentChildren, VNode } from 'preact';
import { cx } from './cx.ts';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** A state in a word or two. */
export const Tag = ({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}): VNode => <strong class={cx('tag', tone !== 'neutral' && `tag-${tone}`)}>{children}</strong>;
