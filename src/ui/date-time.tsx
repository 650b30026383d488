import type { VNode } from 'preact';
import { formatDate, formatInstant } from '../kernel/text/formats.ts';
import type { Instant, LocalDate } from '../kernel/time.ts';
import type { View } from './view.ts';

/** A moment on the clocks of the place. */
export const DateTime = ({ view, at }: { readonly view: View; readonly at: Instant }): VNode => (
  <time datetime={new Date(at).toISOString()}>{formatInstant(at, view.place.zone, view.language)}</time>
);

/** A day. */
export const Day = ({ view, date }: { readonly view: View; readonly date: LocalDate }): VNode => (
  <time datetime={date}>{formatDate(date, view.language)}</time>
);
