import type { ComponentChildren, VNode } from 'preact';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

export type Step = {
  readonly title: string;
  readonly state: 'done' | 'now' | 'ahead';
  /** Who, until when. */
  readonly note?: ComponentChildren;
};

const keys = { done: 'stepDone', now: 'stepNow', ahead: 'stepAhead' } as const;

/** How far a process has come. */
export const StepList = ({ view, steps }: { readonly view: View; readonly steps: readonly Step[] }): VNode => (
  <ol class="steps">
    {steps.map(({ title, state, note }) => (
      <li class={`step step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
        <span class="step-mark">{state === 'done' && <Sign name="check" />}</span>
        <div>
          <p class="step-title">
            {title} <span class="hidden">({say(view)(keys[state])})</span>
          </p>
          {note && <div class="quiet">{note}</div>}
        </div>
      </li>
    ))}
  </ol>
);
