import type { VNode } from 'preact';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

/** Nearness of a due time. */
export type StandingState = 'early' | 'due-today' | 'overdue';

const signs = { early: 'check', 'due-today': 'clock', overdue: 'alert' } as const;
const keys = { early: 'early', 'due-today': 'dueToday', overdue: 'overdue' } as const;

export type StandingProps = {
  readonly view: View;
  readonly state: StandingState;
  /** Instead of the plain words, such as «3 working days left». */
  readonly text?: string;
};

/** The colours of the law (in time, due today, overdue), always with sign and words. */
export const Standing = ({ view, state, text }: StandingProps): VNode => (
  <span class={`standing standing-${state}`}>
    <Sign name={signs[state]} />
    {text ?? say(view)(keys[state])}
  </span>
);
