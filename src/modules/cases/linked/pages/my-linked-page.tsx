import type { VNode } from 'preact';
import { formatMoney } from '../../../../kernel/text/formats.ts';
import { say, speaker } from '../../../../kernel/text/text.ts';
import { DateTime } from '../../../../ui/date-time.tsx';
import { Details } from '../../../../ui/details.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list.tsx';
import type { View } from '../../../../ui/view.ts';
import { MyCaseFrame } from '../../pages/my-case-frame.tsx';
import type { MyCasePageProps } from '../../pages/my-case-page.tsx';
import { StatusTag } from '../../pages/status-tag.tsx';
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
  const { view, shown, linked } = props;
  const { subject } = shown.about;
  return (
    <MyCaseFrame {...props}>
      <LinkedAsks view={view} linked={linked} />
      <section id="parts">
        <h2>{linkedWords.parts[view.language]}</h2>
        <p>{linkedWords.partsHint[view.language]}</p>
        <LinkedParts view={view} linked={linked} hrefOf={(code) => `/cases/${code}`} />
      </section>
      {(subject.endedAt === undefined || subject.finishedAt !== undefined) && (
        <LinkedResults view={view} linked={linked} />
      )}
      <Whole {...props} />
    </MyCaseFrame>
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
