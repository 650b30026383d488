import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { actWords } from '../desk-words.ts';
import { heldDeskWords } from '../held/desk-words.ts';
import { heldErrors } from '../held/errors.ts';
import { caseAddress } from '../rules/desk-address.ts';
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
      <FromVault {...props} />
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

/** What the applicant's vault may hold is looked for before it is asked for; once it was found, its use can be asked for. */
function FromVault(props: ActProps): VNode | null {
  const { view, desk, problems } = props;
  const speak = speaker(heldDeskWords, view.language);
  if (desk.procedure.definition.papers.every(({ type }) => type === undefined)) return null;
  const isHeld = problems.some(({ kind }) => kind === heldErrors.heldNotAsked);
  const asksConsent = typedText(props, 'asksConsent') === 'true';
  return (
    <>
      <p>
        <a href={caseAddress(desk.subject.code, '/held')}>{speak('look')}</a>
      </p>
      {(isHeld || asksConsent) && (
        <Checkbox {...fieldOf(props, 'asksConsent')} label={speak('askConsent')} checked={asksConsent} />
      )}
    </>
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
