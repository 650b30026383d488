import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import { caseWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly typed: string;
  readonly found: { readonly code: string; readonly percent: number } | undefined;
  readonly problems: readonly Problem[];
};

/** With the code alone: how far the case has come, and no more. */
export function FollowPage({ view, typed, found, problems }: Props): VNode {
  const speak = speaker(caseWords, view.language);
  return (
    <SitePage view={view} title={speak('track')} wrong={problems.length > 0} crumbs={[]} hidden>
      <ErrorSummary view={view} problems={problems} />
      <SearchBox
        view={view}
        action="/follow"
        name="code"
        label={speak('trackLabel')}
        hint={speak('trackHint')}
        value={typed}
      />
      {found && (
        <section aria-live="polite">
          <h2>{speak('caseTitle', { code: found.code })}</h2>
          <Progress label={speak('trackDone', { percent: found.percent })} done={found.percent} of={100} />
          <Alert view={view} tone="info">
            <p>
              {speak('trackMore')} <a href={`/cases/${found.code}`}>{speak('signIn')}</a>
            </p>
          </Alert>
        </section>
      )}
    </SitePage>
  );
}
