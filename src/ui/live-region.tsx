import type { ComponentChildren, VNode } from 'preact';

/**
 * A part of the page that the live island refreshes when the page's event stream says so.
 * @param id the same on every rendering of the page, so that the new one finds its place
 */
export const LiveRegion = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }): VNode => (
  <div id={id} data-live-region>
    {children}
  </div>
);
