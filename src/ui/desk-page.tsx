import type { ComponentChildren, VNode } from 'preact';
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
import { DeskSearch } from './desk-search.tsx';
import { Document } from './document.tsx';
import { Emblem } from './emblem.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Who } from './site-header.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

export type DeskLink = {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  /** What is opened now and then: folded behind «more», so that the bar stays one line. */
  readonly seldom?: true;
};

export type DeskPageProps = {
  readonly view: View;
  /** The page in the browser's tab; also the `h1` when `heading` is not set to false. */
  readonly title: string;
  readonly heading?: false;
  readonly wrong?: boolean;
  /** The officer's places of work; the one whose address starts the path is current. */
  readonly menu?: readonly DeskLink[];
  readonly crumbs?: readonly Crumb[];
  /** Beside the heading: a button or two. */
  readonly actions?: ComponentChildren;
  /** Not offered in the bar on the page that is the search itself. */
  readonly search?: false;
  readonly live?: string;
  readonly scripts?: readonly string[];
  readonly children?: ComponentChildren;
};

/** The page of officers and operators: dense, wide, one bar on top. */
export function DeskPage(props: DeskPageProps): VNode {
  const { view, title, heading, wrong, menu = [], crumbs, actions, search, children } = props;
  const speak = say(view);
  const path = view.path.split('?')[0] ?? '';
  const current = menu
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)[0];
  const seldom = menu.filter((link) => link.seldom);
  const draw = (link: DeskLink): VNode => (
    <a href={link.href} aria-current={link === current ? 'page' : undefined}>
      {link.label}
      {link.count !== undefined && <span class="count">{link.count}</span>}
    </a>
  );
  return (
    <Document
      {...props}
      title={wrong ? `${speak('error')} ${title}` : title}
      sheets={['site.css', 'desk.css']}
      bodyClass="desk"
      hidden
    >
      <header class="bar">
        <a class="skip" href="#main">
          {speak('skipToContent')}
        </a>
        <a class="brand" href="/desk">
          <Emblem />
          <span class="brand-name">
            {speak('siteName')} <span class="brand-place">{view.place.name[view.language]}</span>
          </span>
        </a>
        <nav class="bar-menu" aria-label={speak('officersMenu')}>
          {menu.filter(({ seldom }) => !seldom).map(draw)}
          {seldom.length > 0 && (
            <details class="bar-more">
              <summary aria-current={current?.seldom ? 'true' : undefined}>{speak('more')}</summary>
              <div>{seldom.map(draw)}</div>
            </details>
          )}
        </nav>
        {search !== false && <DeskSearch view={view} />}
        <div class="header-tools">
          <LanguageSwitch view={view} />
          <Who view={view} />
        </div>
      </header>
      {crumbs && <Breadcrumbs view={view} crumbs={crumbs} />}
      <main id="main" class="desk-main" tabindex={-1}>
        {heading !== false && (
          <div class="desk-heading">
            <h1>{title}</h1>
            {actions && <div class="desk-actions">{actions}</div>}
          </div>
        )}
        {children}
      </main>
    </Document>
  );
}
