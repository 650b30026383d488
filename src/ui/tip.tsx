import type { ComponentChildren, VNode } from 'preact';

/** An aside that helps, quieter than an alert. */
export const Tip = ({ children }: { readonly children: ComponentChildren }): VNode => <div class="tip">{children}</div>;
