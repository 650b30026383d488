import type { VNode } from 'preact';
import type { Standing as StandingState } from '../kernel/clock/standing.ts';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

const signs = { early: 'check', 'due-today': 'clock', overdue: 'alert', paused: 'pause' } as const;
const keys = { early: 'early', 'due-today': 'dueToday', overdue: 'overdue', paused: 'paused' } as const;

export type StandingProps = {
  readonly view: View;
  readonly state: StandingState;
  /** Instead of the plain words, such as «3 working days left». */
  readonly text?: string;
};

/** The colours of the law (in time, due today, overdue), always with sign and words; nothing where nothing is due. */
export function Standing({ view, state, text }: StandingProps): VNode | null {
  if (state === 'none') return null;
  return (
    <span class={`standing standing-${state}`}>
      <Sign name={signs[state]} />
      {text ?? say(view)(keys[state])}
    </span>
  );
}
