import type { ComponentChildren, VNode } from 'preact';
import type { View } from './view.ts';
import { say } from './words.ts';

export type SummaryRow = {
  readonly question: string;
  /** «Not answered» when absent. */
  readonly answer?: ComponentChildren;
  /** Where the answer is changed. */
  readonly changeHref?: string;
};

/** Questions, answers, and a way to change each. */
export const SummaryList = ({ view, rows }: { readonly view: View; readonly rows: readonly SummaryRow[] }): VNode => (
  <dl class="summary">
    {rows.map(({ question, answer, changeHref }) => (
      <div class="summary-row">
        <dt>{question}</dt>
        <dd>
          {answer === undefined || answer === null || answer === '' ? (
            <span class="quiet">{say(view)('notAnswered')}</span>
          ) : (
            answer
          )}
        </dd>
        {changeHref && (
          <dd class="summary-change">
            <a href={changeHref}>
              {say(view)('change')}
              <span class="hidden"> {question}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
