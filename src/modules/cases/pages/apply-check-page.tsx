import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { SummarySection } from '../../../kernel/schema/summary.ts';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { fieldId } from '../../../ui/field-id.ts';
import { errorAt, problemText } from '../../../ui/problem-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { ReliefNote, type Fee } from '../../procedures/index.ts';
import type { SupplementAsked } from '../queries/case-details.ts';
import type { usedOf } from '../held/queries/held-of-draft.ts';
import { heldWords } from '../held/words.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf, type Stop } from '../rules/draft-path.ts';
import { variantWords } from '../variant-words.ts';
import { applyWords, deliveryWords } from '../words.ts';
import { levelNeeded } from '../rules/level-needed.ts';
import { ApplyFrame } from './apply-frame.tsx';
import { LevelFirst } from './level-note.tsx';
import { SupplementAsk } from './supplement-ask.tsx';

type Props = {
  readonly view: View;
  readonly subject: DraftSubject;
  readonly stops: readonly Stop[];
  readonly office: string | undefined;
  readonly sections: readonly SummarySection[];
  readonly fees: readonly Fee[];
  readonly warnings: readonly Problem[];
  /** Papers of the applicant's vault that are used. */
  readonly held: ReturnType<typeof usedOf>;
  /** The supplement request that is answered. */
  readonly supplement: SupplementAsked | undefined;
  /** A newer version of the procedure came while it was being written. */
  readonly renewed: boolean;
  readonly problems: readonly Problem[];
  /** The note to the officer, as typed. */
  readonly message: string;
};

/** Everything once more before it is filed, each answer with a way to change it. */
export function ApplyCheckPage(props: Props): VNode {
  const { view, subject, stops, sections, supplement, renewed, problems } = props;
  const speak = speaker(applyWords, view.language);
  const answering = subject.draft.caseId !== undefined;
  return (
    <ApplyFrame
      view={view}
      subject={subject}
      stops={stops}
      here="check"
      title={speak(answering ? 'checkSupplement' : 'check')}
      problems={problems}
      hrefOf={({ field }) => placeOf(subject, field)}
    >
      {renewed && problems.length === 0 && (
        <Alert view={view} tone="info">
          <p>{speak('newVersion')}</p>
        </Alert>
      )}
      {supplement && (
        <Alert view={view} tone="info" title={speak('supplementAsked')}>
          <SupplementAsk view={view} asked={supplement} papers={subject.procedure.definition.papers} />
        </Alert>
      )}
      <Warnings {...props} />
      {sections.map((section) => (
        <section>
          <h2>{section.title}</h2>
          <SummaryList
            view={view}
            rows={section.rows.map((row) => ({
              question: row.label,
              answer: row.isAnswered ? row.value : undefined,
              changeHref: `${addressOf(subject.draft, `form/${section.page}`)}?from=check`,
            }))}
          />
        </section>
      ))}
      <Rest {...props} />
      {levelNeeded(view.actor, subject.procedure.definition) === undefined ? (
        <Submit {...props} />
      ) : (
        <LevelFirst
          view={view}
          definition={subject.procedure.definition}
          returnTo={addressOf(subject.draft, 'check')}
        />
      )}
      <p>
        <a href={addressOf(subject.draft, 'delete')}>{speak('discard')}</a>
      </p>
    </ApplyFrame>
  );
}

/** The one button that files, or hands in the supplement. */
function Submit({ view, subject, problems, message }: Props): VNode {
  const speak = speaker(applyWords, view.language);
  const answering = subject.draft.caseId !== undefined;
  return (
    <Form view={view} action={addressOf(subject.draft, 'submit')}>
      {answering ? (
        <TextArea
          view={view}
          name="message"
          label={speak('remarkToOfficer')}
          required={false}
          hint={speak('remarkHint')}
          rows={3}
          value={message}
          error={errorAt(view, problems, '/message')}
        />
      ) : (
        <p>{speak('pledge')}</p>
      )}
      <Button>{speak(answering ? 'submitSupplement' : 'submit')}</Button>
    </Form>
  );
}

/** What lets the application through and should be known all the same. */
function Warnings({ view, subject, warnings }: Props): VNode | null {
  if (warnings.length === 0) return null;
  return (
    <Alert view={view} tone="warning" title={speaker(applyWords, view.language)('warnings')}>
      <ul>
        {warnings.map((each) => {
          const href = placeOf(subject, each.field);
          const text = problemText(view, each);
          return <li>{href === undefined ? text : <a href={href}>{text}</a>}</li>;
        })}
      </ul>
    </Alert>
  );
}

/** Where in the application a field is changed. @param field JSON pointer into the application, or into its answers */
function placeOf({ draft, procedure }: DraftSubject, field: string | undefined): string | undefined {
  if (field === undefined) return undefined;
  if (field.startsWith('/papers')) return `${addressOf(draft, 'papers')}#${fieldId(field)}`;
  if (field === '/variant') return addressOf(draft, 'variant');
  if (field === '/unit') return addressOf(draft, 'office');
  if (field === '/postalAddress') return addressOf(draft, 'address');
  const answer = field.replace(/^\/answers/, '');
  const stop = procedure.form.pagesFor(draft.answers).find((each) => each.fields.includes(answer));
  return stop && `${addressOf(draft, `form/${stop.code}`)}?from=check#${fieldId(answer)}`;
}

const variantName = ({ draft, procedure }: DraftSubject) =>
  procedure.definition.variants?.find(({ code }) => code === draft.variant)?.name ?? variantWords.ordinary;

/** What is not in the form: office, papers, delivery, fees. */
function Rest({ view, subject, stops, office, fees, held }: Props): VNode {
  const { language } = view;
  const speak = speaker(applyWords, language);
  const { draft, procedure } = subject;
  const nameOf = (code: string) =>
    procedure.definition.papers.find((paper) => paper.code === code)?.name[language] ?? code;
  const change = (stop: Stop) => (stops.includes(stop) ? addressOf(draft, stop) : undefined);
  const listed = fees.filter(({ amountDong, relief }) => amountDong > 0 || relief);
  const isDue = fees.some(({ amountDong }) => amountDong > 0);
  return (
    <section>
      <h2>{speak('rest')}</h2>
      <SummaryList
        view={view}
        rows={[
          ...(stops.includes('variant')
            ? [
                {
                  question: variantWords.variant[language],
                  answer: draft.variant === undefined ? undefined : variantName(subject)[language],
                  changeHref: change('variant'),
                },
              ]
            : []),
          { question: speak('office'), answer: office, changeHref: change('office') },
          {
            question: speak('papers'),
            answer: draft.papers.length + held.length > 0 && (
              <ul class="plain">
                {held.map(({ use, offer }) => (
                  <li>
                    {offer.paper.name[language]}:{' '}
                    <a href={`/my/vault/${use.paperId}/file`}>{heldWords.reused[language]}</a>
                  </li>
                ))}
                {draft.papers.map((each) => (
                  <li>
                    {nameOf(each.paper)}: <a href={addressOf(draft, `files/${each.file}`)}>{each.name}</a>
                  </li>
                ))}
              </ul>
            ),
            changeHref: change('papers'),
          },
          {
            question: speak('delivery'),
            answer: deliveryWords[draft.delivery][language],
            changeHref: change('delivery'),
          },
          ...(stops.includes('address')
            ? [{ question: speak('address'), answer: draft.postalAddress, changeHref: change('address') }]
            : []),
          {
            question: speak('fee'),
            answer:
              listed.length === 0 ? (
                speak('feeFree')
              ) : (
                <>
                  {listed.map((fee) => (
                    <div>
                      {fee.name[language]}: {formatMoney(fee.amountDong, language)}
                      <ReliefNote view={view} fee={fee} />
                    </div>
                  ))}
                  {isDue && <div class="quiet">{speak('feeLater')}</div>}
                </>
              ),
          },
        ]}
      />
    </section>
  );
}
