import type { VNode } from 'preact';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

/** Previous and next of a list that is read by keyset; nothing when there is neither. */
export function Pagination({
  view,
  previousHref,
  nextHref,
}: {
  readonly view: View;
  readonly previousHref?: string;
  readonly nextHref?: string;
}): VNode | null {
  if (!previousHref && !nextHref) return null;
  const speak = say(view);
  return (
    <nav class="pagination" aria-label={speak('pages')}>
      {previousHref && (
        <a href={previousHref} rel="prev">
          <Sign name="back" />
          {speak('previousPage')}
        </a>
      )}
      {nextHref && (
        <a href={nextHref} rel="next">
          {speak('nextPage')}
          <Sign name="chevron" />
        </a>
      )}
    </nav>
  );
}
