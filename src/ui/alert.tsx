import type { ComponentChildren, VNode } from 'preact';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

type AlertTone = 'info' | 'success' | 'warning' | 'error';

const signs = { info: 'info', success: 'check', warning: 'alert', error: 'cross' } as const;
const keys = { info: 'info', success: 'success', warning: 'warning', error: 'failure' } as const;

export type AlertProps = {
  readonly view: View;
  readonly tone: AlertTone;
  readonly title?: string;
  readonly children?: ComponentChildren;
  /** Read aloud as soon as it appears: for the outcome of what the person just did. */
  readonly live?: boolean;
};

/** Something the reader must notice. */
export const Alert = ({ view, tone, title, children, live }: AlertProps): VNode => (
  <div class={`alert alert-${tone}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
    <Sign name={signs[tone]} />
    <div>
      <span class="hidden">{say(view)(keys[tone])}: </span>
      {title && <p class="alert-title">{title}</p>}
      {children}
    </div>
  </div>
);
