import type { VNode } from 'preact';
import type { Problem } from '../kernel/errors/problem.ts';
import { fieldId } from './field-id.ts';
import { problemText } from './problem-text.tsx';
import { Sign } from './icons.tsx';
import type { View } from './view.ts';
import { say } from './words.ts';

export type ErrorSummaryProps = {
  readonly view: View;
  readonly problems: readonly Problem[];
  /** Start of `Problem.field` that the form's names lack, such as `/answers`. */
  readonly base?: string;
};

/** All that is wrong, first on the page, each line a link to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ view, problems, base = '' }: ErrorSummaryProps): VNode | null {
  if (problems.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <Sign name="alert" />
        {say(view)('errorsHeading', { n: problems.length })}
      </h2>
      <ul>
        {problems.map((each) => (
          <li>
            {each.field === undefined ? (
              problemText(view, each)
            ) : (
              <a href={`#${fieldId(each.field.startsWith(base) ? each.field.slice(base.length) : each.field)}`}>
                {problemText(view, each)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
