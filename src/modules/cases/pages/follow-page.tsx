import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Tip } from '../../../ui/tip.tsx';
import type { View } from '../../../ui/view.ts';
import { caseCode } from '../rules/case-code.ts';
import { caseWords } from '../words.ts';

/** A code as one of this place looks, of the day on which the page is read. */
const exampleCode = ({ place, now }: View): string =>
  caseCode(`${place.agencyCode}.22`, localDateOf(now, place.zone), 1);

type Found = {
  readonly code: string;
  readonly percent: number;
  /** Whether the reader may open the case itself. */
  readonly mine: boolean;
};

type Props = {
  readonly view: View;
  readonly typed: string;
  readonly found?: Found;
  readonly problems: readonly Problem[];
};

/** With the code alone: how far the case has come, and no more. */
export function FollowPage({ view, typed, found, problems }: Props): VNode {
  const speak = speaker(caseWords, view.language);
  return (
    <SitePage view={view} title={speak('track')} wrong={problems.length > 0} crumbs={[]} hidden>
      <ErrorSummary view={view} problems={problems} />
      <form method="get" action="/follow">
        <TextField
          view={view}
          name="code"
          label={speak('trackLabel')}
          hint={speak('trackHint', { example: exampleCode(view) })}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          error={errorAt(view, problems, '/code')}
        />
        <Button>{speak('trackFind')}</Button>
      </form>
      {found && <HowFar view={view} found={found} />}
    </SitePage>
  );
}

function HowFar({ view, found }: { readonly view: View; readonly found: Found }): VNode {
  const speak = speaker(caseWords, view.language);
  const address = `/cases/${found.code}`;
  return (
    <section>
      <h2 class="code">{speak('caseTitle', { code: found.code })}</h2>
      <Progress label={speak('trackDone', { percent: found.percent })} done={found.percent} of={100} />
      {found.mine && <ButtonLink href={address}>{speak('openCase')}</ButtonLink>}
      {view.actor.kind === 'anonymous' && (
        <Tip>
          <p>
            {speak('trackMore')} <a href={address}>{speak('signIn')}</a>
          </p>
        </Tip>
      )}
    </section>
  );
}
