import type { ComponentChildren, VNode } from 'preact';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Details } from '../../../ui/details.tsx';
import { Standing } from '../../../ui/standing.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import type { Case, Finance } from '../case.ts';
import { formWords } from '../forms/words.ts';
import { canNow } from '../policy.ts';
import type { ApplicantCase } from '../queries/applicant-case.ts';
import { applyWords, caseWords, deliveryWords, financeWords, supplementWords } from '../words.ts';
import { deliveryAddress } from '../rules/delivery-address.ts';
import { formAddress, formsOfCase } from '../rules/forms-of-case.ts';
import { hasEndedWithoutResult } from '../rules/progress.ts';
import { StatusTag } from './status-tag.tsx';

type Props = { readonly view: View; readonly shown: ApplicantCase };

/** Where the case stands: status and due date first, then the axes beside them. */
export function CaseFacts({ view, shown }: Props): VNode {
  const { language } = view;
  const speak = speaker(caseWords, language);
  const { subject } = shown.about;
  const { applicant, feeDong, finance, supplement } = subject;
  const fee = formatMoney(feeDong, language);
  const hasFailed = hasEndedWithoutResult(subject);
  const rows = [
    { question: speak('status'), answer: <StatusTag status={subject.status} language={language} /> },
    dueRow({ view, shown }),
    { question: speak('office'), answer: shown.competent[language] },
    {
      question: speak('applicant'),
      answer: [applicant.fullName, applicant.personalNumber && maskNumber(applicant.personalNumber)]
        .filter(Boolean)
        .join(', '),
    },
    { question: speak('filedAt'), answer: <DateTime view={view} at={subject.filedAt} /> },
    ...(subject.receivedAt === undefined
      ? []
      : [{ question: speak('receivedAt'), answer: <DateTime view={view} at={subject.receivedAt} /> }]),
    ...(hasFailed && finance === 'due'
      ? []
      : [{ question: speak('fees'), answer: <Fees view={view} finance={finance} fee={fee} /> }]),
    ...(supplement === 'none'
      ? []
      : [{ question: speak('supplement'), answer: speaker(supplementWords, language)(supplement) }]),
    {
      question: speak('deliveryBy'),
      answer: deliveryWords[subject.delivery][language],
      changeHref: canNow('change-delivery', view.actor, shown.about) ? deliveryAddress(subject.code) : undefined,
    },
    ...(applicant.postalAddress && subject.delivery === 'post'
      ? [{ question: speak('postalAddress'), answer: <span class="typed">{applicant.postalAddress}</span> }]
      : []),
  ];
  return (
    <>
      <SummaryList view={view} rows={rows.filter((row) => row !== undefined)} />
      <WhyDue view={view} shown={shown} />
      {subject.status !== 'not-received' && (
        <p>
          <a href={`/cases/${subject.code}/receipt.pdf`}>{speak('receipt')}</a>
        </p>
      )}
      <OtherForms view={view} subject={subject} />
    </>
  );
}

/** Forms of the case beside its receipt that the applicant may want on paper, too. */
function OtherForms({ view, subject }: { readonly view: View; readonly subject: Case }): VNode {
  const speak = speaker(formWords, view.language);
  const forms = formsOfCase(subject, 0).filter((form) => form === 'apology' || form === 'fee-receipt');
  return (
    <>
      {forms.map((form) => (
        <p>
          <a href={formAddress(subject.code, form)}>{speak('pdf', { form: formWords[form] })}</a>
        </p>
      ))}
    </>
  );
}

function Fees({ view, finance, fee }: { readonly view: View; readonly finance: Finance; readonly fee: string }): VNode {
  return (
    <>
      {speaker(financeWords, view.language)(finance, { fee })}
      {finance === 'due' && <div class="quiet">{speaker(applyWords, view.language)('feeLater')}</div>}
    </>
  );
}

function dueRow({ view, shown: { due } }: Props): { question: string; answer: ComponentChildren } | undefined {
  const speak = speaker(caseWords, view.language);
  if (due.kind === 'none') return undefined;
  if (due.kind === 'waiting') {
    return { question: speak('dueAt'), answer: <Standing view={view} state="paused" text={speak('dueWaiting')} /> };
  }
  const mark =
    due.kind === 'met' ? (
      <Standing
        view={view}
        state={due.isLate ? 'overdue' : 'early'}
        text={speak(due.isLate ? 'doneLate' : 'doneInTime')}
      />
    ) : (
      <Standing view={view} state={due.standing} />
    );
  return {
    question: speak(due.kind === 'intake' ? 'dueIntake' : 'dueAt'),
    answer: (
      <>
        <DateTime view={view} at={due.at} /> {mark}
      </>
    ),
  };
}

/** The due date day by day, with the law; nothing while the law's time does not run. */
function WhyDue({ view, shown: { due, why } }: Props): VNode | null {
  const speak = speaker(caseWords, view.language);
  if (due.kind === 'intake') return <p class="quiet">{speak('dueIntakeHint')}</p>;
  if (why.length === 0) return null;
  return (
    <Details summary={speak('whyDue')}>
      <ol>
        {why.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
    </Details>
  );
}
