import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Checkboxes } from '../../../ui/checkboxes.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { actWords } from '../desk-words.ts';
import { stepAfter } from '../rules/process.ts';
import { ActForm, fieldName, fieldOf, typedText, type ActProps } from './act-frame.tsx';

export function ReceiveAct(props: ActProps): VNode {
  const speak = speaker(actWords, props.view.language);
  const next = stepAfter(props.desk.procedure.definition, props.desk.step.code) ?? props.desk.step;
  return (
    <ActForm {...props} button={speak('receive-button')}>
      <p>{speak('receive-hint', { step: next.name })}</p>
    </ActForm>
  );
}

/** Form 02: papers, what to correct and whom to ask, all at once. */
export function SupplementAct(props: ActProps): VNode {
  const { view, desk, act, typed } = props;
  const speak = speaker(actWords, view.language);
  const ticked = typed[fieldName(act, 'papers')] ?? [];
  const officer = view.actor.kind === 'officer' ? view.actor.fullName : '';
  return (
    <ActForm {...props} button={speak('request-supplement-button')}>
      <p>{speak('request-supplement-hint')}</p>
      {desk.supplementWarnings.map((warning) => (
        <Alert view={view} tone="warning">
          <p>{speak(warning)}</p>
        </Alert>
      ))}
      <Checkboxes
        {...fieldOf(props, 'papers')}
        label={speak('supplement-papers')}
        required={false}
        choices={desk.procedure.definition.papers.map(({ code, name }) => ({
          value: code,
          label: name[view.language],
        }))}
        values={typeof ticked === 'string' ? [ticked] : ticked}
      />
      <TextArea
        {...fieldOf(props, 'reason')}
        label={speak('supplement-reason')}
        rows={5}
        maxLength={4000}
        value={typedText(props, 'reason')}
      />
      <TextField
        {...fieldOf(props, 'contact')}
        label={speak('supplement-contact')}
        maxLength={200}
        value={typedText(props, 'contact', [officer, view.place.hotline].filter(Boolean).join(', '))}
      />
    </ActForm>
  );
}

/** Form 03. */
export function RefuseAct(props: ActProps): VNode {
  const speak = speaker(actWords, props.view.language);
  return (
    <ActForm {...props} button={speak('refuse-button')} kind="danger" confirms>
      <p>{speak('refuse-hint')}</p>
      <Reason {...props} />
    </ActForm>
  );
}

/** The reason that an act must give. */
export const Reason = (props: ActProps): VNode => (
  <TextArea
    {...fieldOf(props, 'reason')}
    label={actWords.reason[props.view.language]}
    rows={4}
    maxLength={4000}
    value={typedText(props, 'reason')}
  />
);
