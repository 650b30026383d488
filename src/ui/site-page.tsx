import type { ComponentChildren, VNode } from 'preact';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { Document } from './document.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

export type SitePageProps = {
  readonly view: View;
  /** The page in the browser's tab; also the only `h1` when `heading` is not set to false. */
  readonly title: string;
  /** Without it the page brings its own `h1` (a form's label, a hero). */
  readonly heading?: false;
  /** Starts the tab's title with «Error:». */
  readonly wrong?: boolean;
  /** From the start page (not included) down to the page above this one. */
  readonly crumbs?: readonly Crumb[];
  /** Before the two-thirds column: a hero over the full width. */
  readonly hero?: ComponentChildren;
  /** The full width, for card grids and tables; forms and texts read better without. */
  readonly wide?: boolean;
  readonly live?: string;
  readonly scripts?: readonly string[];
  readonly hidden?: boolean;
  readonly description?: string;
  readonly children?: ComponentChildren;
};

/** The page of citizens and businesses. */
export function SitePage(props: SitePageProps): VNode {
  const { view, title, heading, wrong, crumbs, hero, wide, children } = props;
  const home = { href: '/', label: say(view)('home') };
  return (
    <Document
      {...props}
      title={wrong ? `${say(view)('error')} ${title}` : title}
      sheets={['site.css']}
      bodyClass="site"
    >
      <SiteHeader view={view} />
      {hero}
      <div class="width">
        {crumbs && <Breadcrumbs view={view} crumbs={[home, ...crumbs]} />}
        <main id="main" class={wide ? 'main-wide' : 'main'} tabindex={-1}>
          {heading !== false && <h1>{title}</h1>}
          {children}
        </main>
      </div>
      <SiteFooter view={view} />
    </Document>
  );
}
