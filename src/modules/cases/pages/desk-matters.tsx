import type { VNode } from 'preact';
import { formatDate, formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { Panel } from '../../../ui/columns.tsx';
import { Standing } from '../../../ui/standing.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { deskCaseWords } from '../desk-words.ts';
import type { ConsultationAsked } from '../queries/case-details.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { outcomeWords } from '../words.ts';
import { processWords } from '../process-words.ts';

type Props = { readonly view: View; readonly desk: DeskCase };

const momentIn = ({ language, place }: View, at: Instant): string => formatInstant(at, place.zone, language);

/** What was asked of others and what came of it; nothing where nothing was. */
export const DeskMatters = (props: Props): VNode => (
  <>
    <Result {...props} />
    <Consultations {...props} />
    <Supplements {...props} />
  </>
);

function Consultations({ view, desk }: Props): VNode | null {
  const speak = speaker(deskCaseWords, view.language);
  const { consultations } = desk.details;
  if (consultations.length === 0) return null;
  return (
    <Panel title={speak('consultations')} id="consultations">
      {consultations.map((asked) => (
        <div class="matter">
          <p>
            <strong>{desk.units.get(asked.unitId)?.[view.language]}</strong>{' '}
            <span class="quiet">{speak('answerBy', { at: momentIn(view, asked.dueAt) })}</span>{' '}
            <ConsultationState view={view} asked={asked} />
          </p>
          <p>{asked.question}</p>
          {asked.withdrawnAt === undefined && (
            <p>
              <strong>{speak('answered')}:</strong> {asked.answer ?? speak('notAnswered')}
            </p>
          )}
        </div>
      ))}
    </Panel>
  );
}

/** Whether a question was withdrawn, or its answer is or was late. */
function ConsultationState({ view, asked }: { readonly view: View; readonly asked: ConsultationAsked }): VNode | null {
  const speak = speaker(processWords, view.language);
  const { dueAt, answeredAt, withdrawnAt } = asked;
  if (withdrawnAt !== undefined) return <Tag tone="neutral">{speak('consultationWithdrawn')}</Tag>;
  if ((answeredAt ?? view.now) <= dueAt) return null;
  return (
    <Standing
      view={view}
      state="overdue"
      text={speak(answeredAt === undefined ? 'consultationLate' : 'consultationWasLate')}
    />
  );
}

function Supplements({ view, desk }: Props): VNode | null {
  const { language } = view;
  const speak = speaker(deskCaseWords, language);
  const { supplements } = desk.details;
  const nameOf = (code: string) =>
    desk.procedure.definition.papers.find((paper) => paper.code === code)?.name[language] ?? code;
  if (supplements.length === 0) return null;
  return (
    <Panel title={speak('supplements')} id="supplements">
      {supplements.map(({ papers, reason, contact, requestedAt, answeredAt }) => (
        <div class="matter">
          <p class="quiet">
            {speak('askedAt', { at: momentIn(view, requestedAt) })},{' '}
            {answeredAt === undefined
              ? speak('waitingAnswer')
              : speak('answeredAt', { at: momentIn(view, answeredAt) })}
          </p>
          {papers.length > 0 && (
            <ul>
              {papers.map((code) => (
                <li>{nameOf(code)}</li>
              ))}
            </ul>
          )}
          <p>{reason}</p>
          <p class="quiet">{contact}</p>
        </div>
      ))}
    </Panel>
  );
}

function Result({ view, desk }: Props): VNode | null {
  const { language } = view;
  const speak = speaker(deskCaseWords, language);
  const { result, rating } = desk.details;
  if (!result) return null;
  return (
    <Panel title={speak('result')} id="result">
      <SummaryList
        view={view}
        rows={[
          { question: speak('outcome'), answer: outcomeWords[result.outcome][language] },
          { question: speak('resultNumber'), answer: result.number },
          { question: speak('resultDate'), answer: formatDate(result.issuedOn, language) },
          { question: speak('resultSigner'), answer: result.signer },
          ...(result.fileId === undefined
            ? []
            : [
                {
                  question: speak('resultPaper'),
                  answer: <a href={caseAddress(desk.subject.code, `/files/${result.fileId}`)}>{speak('openPaper')}</a>,
                },
              ]),
          ...(rating
            ? [{ question: speak('rating'), answer: [speak('stars', { n: rating.stars }), rating.comment].join(' ') }]
            : []),
        ]}
      />
    </Panel>
  );
}
