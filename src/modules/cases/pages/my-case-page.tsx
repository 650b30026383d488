import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import { PartOf } from '../linked/pages/part-of.tsx';
import type { LinkedView } from '../linked/queries/linked-view.ts';
import { canNow } from '../policy.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { caseWords } from '../words.ts';
import { ApologyNote } from './apology-note.tsx';
import { AnswerSections } from './answer-sections.tsx';
import { CaseAsks } from './case-asks.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseHistory } from './case-history.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseResult } from './case-result.tsx';
import { CaseSteps } from './case-steps.tsx';
import { JustDone } from './just-done.tsx';
import { RatingForm, type TypedRating } from './rating-form.tsx';

export type MyCasePageProps = {
  readonly view: View;
  readonly shown: ApplicantCase;
  /** What the person has just done, from the address. */
  readonly done?: 'filed' | 'supplemented' | 'withdrawn' | 'rated';
  readonly problems?: readonly Problem[];
  readonly typed?: TypedRating;
  /** The linked filing of which it is a part. */
  readonly linked?: LinkedView | undefined;
};

/** A case as its applicant follows it: what is asked of them first, then where it stands, then all there is to know. */
export function MyCasePage({ view, shown, done, problems = [], typed, linked }: MyCasePageProps): VNode {
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
      <PartOf view={view} linked={linked} />
      {done && problems.length === 0 && <JustDone view={view} shown={shown} done={done} />}
      <LiveRegion id="case">
        <ApologyNote view={view} subject={subject} />
        <CaseAsks view={view} shown={shown} />
        <CaseResult view={view} shown={shown} />
        <CaseFacts view={view} shown={shown} />
        <CaseSteps view={view} shown={shown} />
        <CasePapers view={view} subject={subject} details={details} definitions={procedure.definition.papers} />
      </LiveRegion>
      <Details summary={speak('answers')}>
        <AnswerSections view={view} sections={sections} />
      </Details>
      <LiveRegion id="history">
        <CaseHistory view={view} shown={shown} />
      </LiveRegion>
      <RatingForm view={view} shown={shown} problems={problems} typed={typed} />
      {details.result && (
        <p>
          <a href={`/survey?case=${subject.code}`}>{speak('survey')}</a>
        </p>
      )}
      <p>
        <a href={`/my/petitions/new?case=${subject.code}`}>{speak('complain')}</a>
      </p>
      {canNow('withdraw', view.actor, about) && (
        <p>
          <a href={`/cases/${subject.code}/withdraw`}>{speak('withdraw')}</a>
        </p>
      )}
    </SitePage>
  );
}
