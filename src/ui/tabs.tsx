import type { VNode } from 'preact';

export type Tab = {
  readonly href: string;
  readonly label: string;
  /** A figure, or a text such as `99+`. */
  readonly count?: number | string;
  readonly current?: boolean;
};

/** Views of one thing as links, so that each has its address. */
export const Tabs = ({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }): VNode => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(({ href, label: text, count, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count !== undefined && <span class="count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
