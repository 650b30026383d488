import type { ComponentChildren, VNode } from 'preact';
import { cx } from './cx.ts';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

export type Step = {
  readonly title: string;
  /** Absent where steps are only described, not gone. */
  readonly state?: 'done' | 'now' | 'ahead';
  /** Who, until when. */
  readonly note?: ComponentChildren;
};

export type StepListProps = {
  readonly view: View;
  readonly steps: readonly Step[];
  /** Shows each step's number. */
  readonly numbered?: boolean;
};

const keys = { done: 'stepDone', now: 'stepNow', ahead: 'stepAhead' } as const;

/** How far a process has come. */
export const StepList = ({ view, steps, numbered }: StepListProps): VNode => (
  <ol class="steps">
    {steps.map(({ title, state, note }, index) => (
      <li class={cx('step', state && `step-${state}`)} aria-current={state === 'now' ? 'step' : undefined}>
        <span class="step-mark" aria-hidden="true">
          {state === 'done' ? <Sign name="check" /> : numbered && index + 1}
        </span>
        <div>
          <p class="step-title">
            {title}
            {state && <span class="hidden"> ({say(view)(keys[state])})</span>}
          </p>
          {note && <div class="quiet">{note}</div>}
        </div>
      </li>
    ))}
  </ol>
);
