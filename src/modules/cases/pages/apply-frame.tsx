import type { ComponentChildren, VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Crumb } from '../../../ui/breadcrumbs.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, stopBefore, type Stop } from '../rules/draft-path.ts';
import { applyWords, caseWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  readonly here: Stop;
  readonly title: string;
  readonly problems?: readonly Problem[];
  /** Where a problem is put right, when not on this page. */
  readonly hrefOf?: (problem: Problem) => string | undefined;
  /** The page brings its own `h1`: the label of its only question. */
  readonly ownHeading?: boolean;
  readonly children: ComponentChildren;
};

/** The frame of every page of an application: where one is, the way back, what is wrong. */
export function ApplyFrame(props: Props): VNode {
  const { view, subject, stops, here, title, problems = [], hrefOf, ownHeading, children } = props;
  const speak = speaker(applyWords, view.language);
  const { draft } = subject;
  const before = stopBefore(stops, here);
  return (
    <SitePage view={view} title={title} heading={false} wrong={problems.length > 0} crumbs={crumbsOf(props)} hidden>
      {before && (
        <p>
          <a class="back" href={addressOf(draft, before)}>
            {speak('back')}
          </a>
        </p>
      )}
      <ErrorSummary view={view} problems={problems} hrefOf={hrefOf} />
      <p class="quiet">{speak('stepOf', { n: stops.indexOf(here) + 1, of: stops.length })}</p>
      {!ownHeading && <h1>{title}</h1>}
      {children}
    </SitePage>
  );
}

/** To the case whose supplement is written, else to the procedure. */
function crumbsOf({ view, subject: { draft, procedure } }: Props): readonly Crumb[] {
  const { name, code } = procedure.definition;
  if (draft.caseCode === undefined) return [{ href: `/procedures/${code}`, label: name[view.language] }];
  const speak = speaker(caseWords, view.language);
  return [
    { href: '/my/cases', label: speak('myCases') },
    { href: `/cases/${draft.caseCode}`, label: speak('caseTitle', { code: draft.caseCode }) },
  ];
}
