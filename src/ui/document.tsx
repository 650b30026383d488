import type { ComponentChildren, VNode } from 'preact';
import { assetUrl, scriptUrl } from './assets.ts';
import { themeUrl } from './place-theme.ts';
import type { View } from './view.ts';
import { say } from './words.ts';

export type DocumentProps = {
  readonly view: View;
  /** What this page is; the name of the site follows it. */
  readonly title: string;
  readonly sheets: readonly ('site.css' | 'desk.css' | 'queue.css')[];
  readonly bodyClass: string;
  /** Address of an event stream on whose events the page's live regions are refreshed. */
  readonly live?: string;
  /** Absolute paths of island modules beyond live.ts. */
  readonly scripts?: readonly string[];
  /** Keeps the page out of search engines. */
  readonly hidden?: boolean;
  readonly description?: string;
  readonly children: ComponentChildren;
};

/** The HTML document around every page: no inline script, no inline style. */
export function Document(props: DocumentProps): VNode {
  const { view, title, sheets, bodyClass, live, scripts = [], hidden, description, children } = props;
  const theme = themeUrl(view.place);
  return (
    <html lang={view.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${say(view)('siteName')} ${view.place.name[view.language]}`}</title>
        {description && <meta name="description" content={description} />}
        {hidden && <meta name="robots" content="noindex" />}
        <meta name="theme-color" content="#8f1119" />
        {sheets.map((sheet) => (
          <link rel="stylesheet" href={assetUrl(sheet)} />
        ))}
        {theme && <link rel="stylesheet" href={theme} />}
        <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
        <link rel="manifest" href={assetUrl('manifest.webmanifest')} />
        {[...(live ? [liveIsland] : []), ...scripts].map((script) => (
          <script type="module" src={scriptUrl(script)} />
        ))}
      </head>
      <body class={bodyClass} data-live={live}>
        {children}
      </body>
    </html>
  );
}

const liveIsland = `${import.meta.dirname}/islands/live.ts`;
