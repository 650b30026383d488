import type { VNode } from 'preact';
import type { View } from './view.ts';

const others = { vi: { to: 'en', name: 'English' }, en: { to: 'vi', name: 'Tiếng Việt' } } as const;

/** A link to the same page in the other language, named in that language. */
export function LanguageSwitch({ view }: { readonly view: View }): VNode {
  const { to, name } = others[view.language];
  return (
    <a
      class="language"
      href={`/language?to=${to}&return=${encodeURIComponent(withoutToken(view.path))}`}
      lang={to}
      hreflang={to}
      rel="nofollow"
    >
      {name}
    </a>
  );
}

/** The address without the token of the form that was sent to it: what stands in an address stays in histories and logs. */
const withoutToken = (path: string): string => path.replace(/([?&])_csrf=[^&]*&?/, '$1').replace(/[?&]$/, '');
