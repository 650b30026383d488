import type { VNode } from 'preact';
import { formatMoney } from '../../../../kernel/text/formats.ts';
import { say, speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { DateTime } from '../../../../ui/date-time.tsx';
import { Details } from '../../../../ui/details.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { LiveRegion } from '../../../../ui/live-region.tsx';
import { problemText } from '../../../../ui/problem-text.tsx';
import { SitePage } from '../../../../ui/site-page.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list.tsx';
import type { View } from '../../../../ui/view.ts';
import { AnswerSections } from '../../pages/answer-sections.tsx';
import { CaseHistory } from '../../pages/case-history.tsx';
import { CasePapers } from '../../pages/case-papers.tsx';
import { JustDone } from '../../pages/just-done.tsx';
import type { MyCasePageProps } from '../../pages/my-case-page.tsx';
import { RatingForm } from '../../pages/rating-form.tsx';
import { StatusTag } from '../../pages/status-tag.tsx';
import { canNow } from '../../policy.ts';
import { caseWords, deliveryWords } from '../../words.ts';
import type { LinkedView } from '../queries/linked-view.ts';
import { explainDue } from '../rules/explain-due.ts';
import { linkedWords } from '../words.ts';
import { LinkedAsks } from './linked-asks.tsx';
import { LinkedParts } from './linked-parts.tsx';
import { LinkedResults } from './linked-results.tsx';

type Props = MyCasePageProps & { readonly linked: LinkedView };

/** A linked filing as its applicant follows it: what is asked, how far each part has come, the results, then all the rest. */
export function MyLinkedPage(props: Props): VNode {
  const { view, shown, linked, done, problems = [], typed } = props;
  const { language } = view;
  const speak = speaker(caseWords, language);
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
      <h1>{procedure.definition.name[language]}</h1>
      <p class="lead code">{speak('caseTitle', { code: subject.code })}</p>
      {done && problems.length === 0 && <JustDone view={view} shown={shown} done={done} />}
      <LiveRegion id="case">
        <LinkedAsks view={view} linked={linked} />
        <section id="parts">
          <h2>{linkedWords.parts[language]}</h2>
          <p>{linkedWords.partsHint[language]}</p>
          <LinkedParts view={view} linked={linked} hrefOf={(code) => `/cases/${code}`} />
        </section>
        {(subject.endedAt === undefined || subject.finishedAt !== undefined) && (
          <LinkedResults view={view} linked={linked} />
        )}
        <Whole {...props} />
        <CasePapers view={view} subject={subject} details={details} definitions={procedure.definition.papers} />
      </LiveRegion>
      <Details summary={speak('answers')}>
        <AnswerSections view={view} sections={sections} />
      </Details>
      <LiveRegion id="history">
        <CaseHistory view={view} shown={shown} />
      </LiveRegion>
      <RatingForm view={view} shown={shown} problems={problems} typed={typed} />
      {canNow('withdraw', view.actor, about) && (
        <p>
          <a href={`/cases/${subject.code}/withdraw`}>{speak('withdraw')}</a>
        </p>
      )}
    </SitePage>
  );
}

/** The filing as a whole: its state, when all of it is due and why. */
function Whole({ view, shown, linked }: Props): VNode {
  const { language, place } = view;
  const speak = speaker(caseWords, language);
  const { subject } = shown.about;
  const isDone = subject.finishedAt !== undefined;
  const due = isDone ? subject.finishedAt : linked.due;
  const why = explainDue(linked, place, language);
  return (
    <section>
      <h2>{linkedWords.whole[language]}</h2>
      <SummaryList
        view={view}
        rows={[
          { question: speak('status'), answer: <StatusTag status={subject.status} language={language} /> },
          ...(due === undefined || (subject.endedAt !== undefined && !isDone)
            ? []
            : [
                {
                  question: linkedWords[isDone ? 'wholeDone' : 'wholeDue'][language],
                  answer: <DateTime view={view} at={due} />,
                },
              ]),
          ...feeRow(view, linked),
          { question: speak('filedAt'), answer: <DateTime view={view} at={subject.filedAt} /> },
          { question: speak('deliveryBy'), answer: deliveryWords[subject.delivery][language] },
        ]}
      />
      {subject.endedAt === undefined && (
        <Details summary={linkedWords.whyDue[language]}>
          <ol>
            {why.map((line) => (
              <li>{line}</li>
            ))}
          </ol>
        </Details>
      )}
    </section>
  );
}

/** What the parts that have begun cost together, and what of it is still to be paid; nothing where they are free. */
function feeRow({ language }: View, { parts }: LinkedView): readonly SummaryRow[] {
  const cases = parts.flatMap((part) => part.case ?? []);
  const sum = (some: typeof cases) => some.reduce((total, { feeDong }) => total + feeDong, 0);
  const fee = sum(cases);
  if (fee === 0) return [];
  const left = sum(cases.filter(({ finance, finishedAt, endedAt }) => finance === 'due' && (!endedAt || finishedAt)));
  const values = { fee: formatMoney(fee, language), left: formatMoney(left, language) };
  return [
    {
      question: caseWords.fees[language],
      answer: say(linkedWords[left > 0 ? 'feesDue' : 'feesPaid'], language, values),
    },
  ];
}
