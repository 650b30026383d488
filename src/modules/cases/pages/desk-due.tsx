import type { VNode } from 'preact';
import type { Calendar } from '../../../kernel/clock/calendar.ts';
import { explain } from '../../../kernel/clock/explanation.ts';
import type { Pause } from '../../../kernel/clock/pauses.ts';
import { stepReasoning } from '../../../kernel/clock/step-terms.ts';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { say, speaker } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { Panel } from '../../../ui/columns.tsx';
import { Details } from '../../../ui/details.tsx';
import type { View } from '../../../ui/view.ts';
import type { Case } from '../case.ts';
import { deskCaseWords } from '../desk-words.ts';
import { processWords } from '../process-words.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { pauseReasons } from '../rules/pause-reasons.ts';

type Props = { readonly view: View; readonly desk: DeskCase; readonly calendar: Calendar };

/** How each deadline came about, day by day. */
export function DeskDue({ view, desk, calendar }: Props): VNode {
  const speak = speaker(deskCaseWords, view.language);
  const { deadline, subject } = desk;
  return (
    <Panel title={speak('dueDates')} id="due">
      {deadline ? (
        <>
          <h3>{speak('legalDue')}</h3>
          {subject.countedFrom !== undefined && (
            <p>
              {say(processWords.countedFrom, view.language, {
                at: formatInstant(subject.countedFrom, view.place.zone, view.language),
              })}
            </p>
          )}
          <DayByDay view={view} sentences={explain(deadline.steps, calendar, view.language)} />
          {subject.endedAt === undefined && <StepDue view={view} desk={desk} calendar={calendar} />}
        </>
      ) : (
        <Intake view={view} desk={desk} calendar={calendar} />
      )}
    </Panel>
  );
}

// A term of weeks has many days to tell of: the beginning and the end say it in short.
const mostSentences = 10;

function DayByDay({ view, sentences }: { readonly view: View; readonly sentences: readonly string[] }): VNode {
  const list = (
    <ol class="explanation">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ol>
  );
  if (sentences.length <= mostSentences) return list;
  return (
    <>
      <p>
        {sentences.slice(0, 2).join(' ')} {sentences.at(-1)}
      </p>
      <Details summary={deskCaseWords.dayByDay[view.language]}>{list}</Details>
    </>
  );
}

function StepDue({ view, desk, calendar }: Props): VNode {
  const { language, place } = view;
  const speak = speaker(deskCaseWords, language);
  const { subject, step } = desk;
  const at = (moment: Instant) => formatInstant(moment, place.zone, language);
  return (
    <>
      <h3>{step.name[language]}</h3>
      <p>
        {subject.stepDueAt === undefined
          ? speak('stepNoDue')
          : speak('stepDueWhy', { at: at(subject.stepStartedAt), share: step.share, due: at(subject.stepDueAt) })}
      </p>
      {subject.stepDueAt !== undefined && (
        <Worked
          view={view}
          calendar={calendar}
          from={subject.stepStartedAt}
          to={subject.stepDueAt}
          pauses={waitsOf(subject)}
        />
      )}
    </>
  );
}

const waitsOf = ({ pauses }: Pick<Case, 'pauses'>): readonly Pause[] =>
  pauses.map(({ from, to, reason }) => ({ from, to, reason: pauseReasons[reason] }));

type Span = Pick<Props, 'view' | 'calendar'> & {
  readonly from: Instant;
  readonly to: Instant;
  readonly pauses?: readonly Pause[];
};

/** The working time from one moment to another, as the days gave it. */
const Worked = ({ view, calendar, from, to, pauses }: Span): VNode => (
  <DayByDay view={view} sentences={explain(stepReasoning(calendar, from, to, pauses), calendar, view.language)} />
);

function Intake({ view, desk, calendar }: Props): VNode {
  const { language, place } = view;
  const speak = speaker(deskCaseWords, language);
  const { intakeDue, handedInAt, subject } = desk;
  const at = (moment: Instant) => formatInstant(moment, place.zone, language);
  if (intakeDue === undefined) return <p>{speak(subject.endedAt === undefined ? 'intakePaused' : 'noActsClosed')}</p>;
  return (
    <>
      <p>{speak('intakeWhy', { at: at(handedInAt), due: at(intakeDue) })}</p>
      <Worked view={view} calendar={calendar} from={handedInAt} to={intakeDue} />
    </>
  );
}
