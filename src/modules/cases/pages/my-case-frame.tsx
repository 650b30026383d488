import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { canNow } from '../policy.ts';
import { caseWords } from '../words.ts';
import { AnswerSections } from './answer-sections.tsx';
import { CaseHistory } from './case-history.tsx';
import { CasePapers } from './case-papers.tsx';
import { JustDone } from './just-done.tsx';
import type { MyCasePageProps } from './my-case-page.tsx';
import { RatingForm } from './rating-form.tsx';

type Props = MyCasePageProps & {
  /** Said under the title, such as of what it is a part. */
  readonly note?: VNode;
  /** What else the person may do, after the rating. */
  readonly more?: ComponentChildren;
  /** Where the case stands; it is kept live. */
  readonly children: ComponentChildren;
};

/** What every case says to its applicant around where it stands: what was wrong or just done, papers, answers, history. */
export function MyCaseFrame({ view, shown, done, problems = [], typed, panels, note, more, children }: Props): VNode {
  const speak = speaker(caseWords, view.language);
  const { about, details, sections } = shown;
  const { subject, procedure } = about;
  return (
    <SitePage
      view={view}
      title={speak('caseTitle', { code: subject.code })}
      heading={false}
      crumbs={[{ href: '/my/cases', label: speak('myCases') }]}
      wrong={problems.length > 0}
      live={`/cases/${subject.code}/events`}
      hidden
    >
      <ErrorSummary view={view} problems={problems.filter(({ field }) => field !== undefined)} />
      {problems.some(({ field }) => field === undefined) && (
        <Alert view={view} tone="error" live>
          {problems.map((each) => (
            <p>{problemText(view, each)}.</p>
          ))}
        </Alert>
      )}
      <h1>{procedure.definition.name[view.language]}</h1>
      <p class="lead code">{speak('caseTitle', { code: subject.code })}</p>
      {note}
      {done && problems.length === 0 && <JustDone view={view} shown={shown} done={done} />}
      {panels.length > 0 && <LiveRegion id="panels">{panels}</LiveRegion>}
      <LiveRegion id="case">
        {children}
        <CasePapers view={view} subject={subject} details={details} definitions={procedure.definition.papers} />
      </LiveRegion>
      <Details summary={speak('answers')}>
        <AnswerSections view={view} sections={sections} />
      </Details>
      <LiveRegion id="history">
        <CaseHistory view={view} shown={shown} />
      </LiveRegion>
      <RatingForm view={view} shown={shown} problems={problems} typed={typed} />
      {more}
      {canNow('withdraw', view.actor, about) && (
        <p>
          <a href={`/cases/${subject.code}/withdraw`}>{speak('withdraw')}</a>
        </p>
      )}
    </SitePage>
  );
}
