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
  /** Where a problem is put right, when not on this page. */
  readonly hrefOf?: (problem: Problem) => string | undefined;
};

/** All that is wrong, first on the page, each line a link to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ view, problems, base = '', hrefOf }: ErrorSummaryProps): VNode | null {
  if (problems.length === 0) return null;
  const addressOf = (each: Problem): string | undefined =>
    hrefOf?.(each) ?? (each.field === undefined ? undefined : anchorOf(each.field, base));
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <Sign name="alert" />
        {say(view)('errorsHeading', { n: problems.length })}
      </h2>
      <ul>
        {problems.map((each) => (
          <li>
            {addressOf(each) === undefined ? (
              problemText(view, each)
            ) : (
              <a href={addressOf(each)}>{problemText(view, each)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const anchorOf = (field: string, base: string): string =>
  `#${fieldId(field.startsWith(base) ? field.slice(base.length) : field)}`;
