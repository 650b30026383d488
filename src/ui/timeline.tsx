import type { ComponentChildren, VNode } from 'preact';
import type { Instant } from '../kernel/time.ts';
import { DateTime } from './date-time.tsx';
import type { View } from './view.ts';

export type TimelineEntry = {
  readonly at: Instant;
  readonly title: ComponentChildren;
  /** Who did it, in which position. */
  readonly by?: string;
  readonly body?: ComponentChildren;
};

/** What happened, newest or oldest first as given. */
export const Timeline = ({
  view,
  entries,
}: {
  readonly view: View;
  readonly entries: readonly TimelineEntry[];
}): VNode => (
  <ol class="timeline">
    {entries.map(({ at, title, by, body }) => (
      <li>
        <p class="timeline-title">{title}</p>
        <p class="quiet">
          <DateTime view={view} at={at} />
          {by && ` · ${by}`}
        </p>
        {body}
      </li>
    ))}
  </ol>
);
