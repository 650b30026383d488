import type { VNode } from 'preact';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import type { Standing } from '../../../kernel/clock/standing.ts';
import { formatInstant, formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { Form } from '../../../ui/form.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseExtension } from '../case.ts';
import { deskCaseWords } from '../desk-words.ts';
import { levelWords } from '../level-words.ts';
import { processWords } from '../process-words.ts';
import { canNow } from '../policy.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { variantWords } from '../variant-words.ts';
import { deliveryWords, outcomeWords } from '../words.ts';
import { DeskStanding } from './desk-standing.tsx';
import { StatusTag } from './status-tag.tsx';

type Props = {
  readonly view: View;
  readonly desk: DeskCase;
  readonly state: Standing;
  readonly isNear: boolean;
  readonly seesNumbers: boolean;
};

/** Who, what, by when: the facts that an officer looks for first. */
export function DeskCaseHead(props: Props): VNode {
  const { view, desk, state, isNear } = props;
  const { subject } = desk;
  return (
    <div class="case-head" data-version={subject.version}>
      <p class="case-state">
        <StatusTag status={subject.status} language={view.language} />
        <DeskStanding view={view} status={subject.status} state={state} isNear={isNear} />
      </p>
      <div class="facts">
        <SummaryList view={view} rows={aboutApplicant(props)} />
        <SummaryList view={view} rows={aboutWork(props)} />
      </div>
    </div>
  );
}

function aboutApplicant({ view, desk, seesNumbers }: Props): readonly SummaryRow[] {
  const { language } = view;
  const speak = speaker(deskCaseWords, language);
  const { subject, units } = desk;
  const { applicant } = subject;
  return [
    { question: speak('procedure'), answer: `${subject.procedureCode} – ${desk.procedure.definition.name[language]}` },
    ...variantRow({ view, desk }),
    { question: speak('applicant'), answer: applicant.fullName },
    ...(applicant.personalNumber
      ? [
          {
            question: speak('number'),
            answer: <PersonalNumber {...{ view, desk, seesNumbers, number: applicant.personalNumber }} />,
          },
        ]
      : []),
    ...(applicant.assurance
      ? [
          {
            question: levelWords.signedIn[language],
            answer: speaker(levelWords, language)('level', { level: applicant.assurance }),
          },
        ]
      : []),
    { question: speak('contact'), answer: [applicant.phone, applicant.email].filter(Boolean).join(' · ') },
    { question: speak('competent'), answer: units.get(subject.competentUnitId)?.[language] },
    ...(subject.receivingUnitId === subject.competentUnitId
      ? []
      : [{ question: processWords.receiving[language], answer: units.get(subject.receivingUnitId)?.[language] }]),
    {
      question: speak('delivery'),
      answer: deliveryWords[subject.delivery][language],
      changeHref: canNow('change-delivery', view.actor, desk) ? caseAddress(subject.code, '/delivery') : undefined,
    },
    ...(applicant.postalAddress
      ? [{ question: speak('postalAddress'), answer: <span class="typed">{applicant.postalAddress}</span> }]
      : []),
    ...(desk.procedure.definition.linked
      ? []
      : [
          {
            question: speak('fee'),
            answer: speak(`fee-${subject.finance}`, { fee: formatMoney(subject.feeDong, language) }),
          },
        ]),
  ];
}

/** Which variant it is and who said so, where the procedure has any. */
function variantRow({ view, desk }: Pick<Props, 'view' | 'desk'>): readonly SummaryRow[] {
  if ((desk.procedure.definition.variants ?? []).length === 0) return [];
  const speak = speaker(variantWords, view.language);
  const values = { variant: desk.variant?.name ?? variantWords.ordinary };
  const answer = speak(desk.subject.variant === undefined ? 'byAnswers' : 'byChoice', values);
  return [{ question: speak('variant'), answer }];
}

function PersonalNumber(props: {
  readonly view: View;
  readonly desk: DeskCase;
  readonly seesNumbers: boolean;
  readonly number: string;
}): VNode {
  const { view, desk, seesNumbers, number } = props;
  const speak = speaker(deskCaseWords, view.language);
  if (seesNumbers) return <span class="code">{number}</span>;
  if (!desk.maySeeNumbers) return <span class="code">{maskNumber(number)}</span>;
  return (
    <Form view={view} action={caseAddress(desk.subject.code, '/number')} class="inline-form">
      <span class="code">{maskNumber(number)}</span>{' '}
      <Button kind="secondary">
        {speak('showNumber')}
        <span class="hidden"> {speak('number')}</span>
      </Button>
    </Form>
  );
}

/** The one new date, with its reason; the legal one beside it where that did not move. */
function Appointment({ view, given }: { readonly view: View; readonly given: CaseExtension }): VNode {
  const speak = speaker(processWords, view.language);
  const legal = formatInstant(given.from, view.place.zone, view.language);
  return (
    <>
      <DateTime view={view} at={given.to} />
      <div class="typed">{given.reason}</div>
      <div class="quiet">{speak('apologyBy', { name: given.byName })}</div>
      {!given.movesDue && <div class="quiet">{speak('apologyStays', { at: legal })}</div>}
    </>
  );
}

function aboutWork({ view, desk }: Props): readonly SummaryRow[] {
  const { language } = view;
  const speak = speaker(deskCaseWords, language);
  const { subject, step, units, intakeDue } = desk;
  const { proposal } = subject;
  const moment = (at: Instant | undefined) => (at === undefined ? '–' : <DateTime view={view} at={at} />);
  const ended = subject.endedAt !== undefined;
  return [
    ...(subject.receivedAt === undefined && !desk.procedure.definition.linked
      ? [{ question: speak('dueIntake'), answer: moment(ended ? undefined : intakeDue) }]
      : [{ question: speak('due'), answer: moment(subject.dueAt) }]),
    ...(subject.extension
      ? [
          {
            question: processWords.appointment[language],
            answer: <Appointment view={view} given={subject.extension} />,
          },
        ]
      : []),
    { question: speak('stepNow'), answer: step.name[language] },
    ...(subject.stepDueAt === undefined ? [] : [{ question: speak('stepDue'), answer: moment(subject.stepDueAt) }]),
    { question: speak('officer'), answer: subject.assignee?.name ?? speak('nobody') },
    { question: speak('holder'), answer: units.get(subject.holderUnitId)?.[language] },
    { question: speak('filed'), answer: moment(subject.filedAt) },
    ...(subject.receivedAt === undefined ? [] : [{ question: speak('received'), answer: moment(subject.receivedAt) }]),
    ...(proposal
      ? [
          {
            question: speak('proposal'),
            answer: speak('proposalBy', {
              outcome: outcomeWords[proposal.outcome],
              name: proposal.byName,
              text: proposal.text,
            }),
          },
        ]
      : []),
    ...(subject.outcome ? [{ question: speak('outcome'), answer: outcomeWords[subject.outcome][language] }] : []),
  ];
}
