import type { ComponentChildren, VNode } from 'preact';

/** In place of a list with nothing in it: says so, and what to do. */
export const Empty = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}): VNode => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
);
