import type { ComponentChildren, VNode } from 'preact';

/** Main matter with an aside beside it on wide screens, below it on narrow ones: the officer's case page. */
export const Columns = ({
  children,
  aside,
}: {
  readonly children: ComponentChildren;
  readonly aside: ComponentChildren;
}): VNode => (
  <div class="columns">
    <div class="columns-main">{children}</div>
    <div class="columns-aside">{aside}</div>
  </div>
);

/** A titled box of a dense page. */
export const Panel = ({
  title,
  id,
  children,
}: {
  readonly title: string;
  readonly id?: string;
  readonly children: ComponentChildren;
}): VNode => (
  <section class="panel" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
);
