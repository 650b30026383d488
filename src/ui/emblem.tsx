import type { VNode } from 'preact';

/** The open door: the sign of the house (not a state emblem). */
export const Emblem = (): VNode => (
  <svg class="emblem" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
    <path class="emblem-wall" d="M4 38V18C4 9 11 2 20 2s16 7 16 16v20z" />
    <path class="emblem-light" d="M11 38V19c0-5 4-9 9-9s9 4 9 9v19z" />
    <path class="emblem-leaf" d="M11 38V19c0-4 2.5-7.5 6-8.6V34z" />
  </svg>
);
