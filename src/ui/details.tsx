import type { ComponentChildren, VNode } from 'preact';

/** More for whoever wants it, folded. */
export const Details = ({
  summary,
  open,
  children,
}: {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}): VNode => (
  <details class="details" open={open}>
    <summary>{summary}</summary>
    <div class="details-body">{children}</div>
  </details>
);
