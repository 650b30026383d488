import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Form } from '../../../ui/form.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { actWords } from '../desk-words.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { openConsultation, waitingConsultations } from '../rules/desk-acts.ts';
import { stepAfter } from '../rules/process.ts';
import { outcomeWords } from '../words.ts';
import { ActForm, fieldName, fieldOf, typedText, type ActProps } from './act-frame.tsx';
import { Reason } from './intake-acts.tsx';

/** Gives the step to somebody, or takes it oneself with one press. */
export function AssignAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  if (desk.able.length === 0) return <p>{speak('assign-none')}</p>;
  return (
    <ActForm {...props} button={speak('assign-button')} kind="secondary">
      <Select
        {...fieldOf(props, 'officer')}
        label={speak('assign-officer')}
        value={typedText(props, 'officer', String(desk.subject.assignee?.id ?? ''))}
        choices={desk.able.map(({ officerId, fullName, title }) => ({
          value: String(officerId),
          label: `${fullName} – ${title[view.language]}`,
        }))}
      />
    </ActForm>
  );
}

/** The button «I take it»; nothing for who has the step already or cannot do it. */
export function TakeIt({ view, desk }: Pick<ActProps, 'view' | 'desk'>): VNode | null {
  const { actor } = view;
  const { subject, able } = desk;
  if (actor.kind !== 'officer' || subject.assignee?.id === actor.officerId) return null;
  if (!able.some((each) => each.officerId === actor.officerId)) return null;
  return (
    <Form view={view} action={caseAddress(subject.code, '/assign')}>
      <input type="hidden" name="version" value={subject.version} />
      <input type="hidden" name={fieldName('assign', 'officer')} value={actor.officerId} />
      <Button kind="secondary">{actWords['assign-self'][view.language]}</Button>
    </Form>
  );
}

/** Finishes a working step; before an approval, with what is proposed. */
export function CompleteStepAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  const next = stepAfter(desk.procedure.definition, desk.step.code);
  const proposes = next?.kind === 'approval';
  return (
    <ActForm {...props} button={speak(proposes ? 'propose-button' : 'complete-step-button')}>
      {next && <p>{speak('complete-step-hint', { next: next.name })}</p>}
      {proposes && (
        <Radios
          {...fieldOf(props, 'proposal')}
          label={speak('propose-outcome')}
          inline
          value={typedText(props, 'proposal')}
          choices={(['granted', 'refused'] as const).map((value) => ({
            value,
            label: outcomeWords[value][view.language],
          }))}
        />
      )}
      <TextArea
        {...fieldOf(props, 'note')}
        label={speak(proposes ? 'propose-note' : 'note')}
        required={proposes}
        rows={4}
        maxLength={4000}
        value={typedText(props, 'note')}
      />
      <OpenOpinions {...props} />
    </ActForm>
  );
}

/** The lead waits for the opinions it asked for, or says that it goes on without (Decree 61/2018, art. 19.5). */
function OpenOpinions(props: ActProps): VNode | null {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  const waiting = waitingConsultations(desk);
  if (waiting.length === 0) return null;
  const units = waiting.map(({ unitId }) => desk.units.get(unitId)?.[view.language] ?? '').join('; ');
  return (
    <>
      <p>{speak('opinions-open', { units })}</p>
      <Checkbox
        {...fieldOf(props, 'goesOn')}
        label={speak('goes-on')}
        checked={typedText(props, 'goesOn') === 'true'}
      />
    </>
  );
}

export const ReturnStepAct = (props: ActProps): VNode => (
  <ActForm {...props} button={actWords['return-step-button'][props.view.language]} kind="secondary">
    <Reason {...props} />
  </ActForm>
);

export function AnswerConsultationAct(props: ActProps): VNode | null {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  const asked = openConsultation(view.actor, desk);
  if (!asked) return null;
  return (
    <ActForm {...props} button={speak('answer-consultation-button')}>
      <p class="asked">{asked.question}</p>
      <input type="hidden" name={fieldName('answer-consultation', 'consultation')} value={asked.id} />
      <TextArea
        {...fieldOf(props, 'answer')}
        label={speak('answer-consultation-text')}
        rows={5}
        maxLength={4000}
        value={typedText(props, 'answer')}
      />
    </ActForm>
  );
}
