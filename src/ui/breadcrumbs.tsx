import type { VNode } from 'preact';
import type { View } from './view.ts';
import { say } from './words.ts';

export type Crumb = { readonly href: string; readonly label: string };

/** The way back up; `SitePage` puts the start page first. */
export const Breadcrumbs = ({ view, crumbs }: { readonly view: View; readonly crumbs: readonly Crumb[] }): VNode => (
  <nav class="breadcrumbs" aria-label={say(view)('youAreHere')}>
    <ol>
      {crumbs.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ol>
  </nav>
);
