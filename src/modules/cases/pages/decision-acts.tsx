import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { DateField, datePartsOf } from '../../../ui/date-field.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { actWords } from '../desk-words.ts';
import { linkedWords } from '../linked/words.ts';
import { isDecidedElsewhere } from '../rules/process.ts';
import { deliveryWords, outcomeWords } from '../words.ts';
import { ActForm, fieldName, fieldOf, typedText, type ActProps } from './act-frame.tsx';
import { Reason } from './intake-acts.tsx';

export function ApproveAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  const { proposal } = desk.subject;
  return (
    <ActForm {...props} button={speak('approve-button')}>
      {proposal && <p>{speak('approve-hint', { outcome: outcomeWords[proposal.outcome] })}</p>}
      <TextArea
        {...fieldOf(props, 'note')}
        label={speak('note')}
        required={false}
        rows={2}
        maxLength={4000}
        value={typedText(props, 'note')}
      />
    </ActForm>
  );
}

export const DeclineAct = (props: ActProps): VNode => (
  <ActForm {...props} button={actWords['decline-button'][props.view.language]} kind="secondary">
    <Reason {...props} />
  </ActForm>
);

export function RequestPaymentAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  return (
    <ActForm {...props} button={speak('request-payment-button')} kind="secondary">
      <p>{speak('request-payment-hint', { fee: formatMoney(desk.subject.feeDong, view.language) })}</p>
    </ActForm>
  );
}

export function RecordPaymentAct(props: ActProps): VNode {
  const speak = speaker(actWords, props.view.language);
  return (
    <ActForm {...props} button={speak('record-payment-button')} kind="secondary">
      <TextField
        {...fieldOf(props, 'receipt')}
        label={speak('record-payment-receipt')}
        width="medium"
        maxLength={50}
        value={typedText(props, 'receipt')}
      />
    </ActForm>
  );
}

/** The document that answers the case; whoever approved usually signed it, and today. */
export function RecordResultAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  const approved = desk.history.findLast((entry) => entry.kind === 'case.approved');
  const today = datePartsOf(localDateOf(view.now, view.place.zone));
  const stored = typedText(props, 'stored');
  return (
    <ActForm {...props} button={speak('record-result-button')} files>
      <p>{speak('record-result-hint')}</p>
      {isDecidedElsewhere(desk.procedure.definition) ? (
        <DecidedElsewhere {...props} />
      ) : (
        <p>{speak('record-result-made-here')}</p>
      )}
      <TextField
        {...fieldOf(props, 'number')}
        label={speak('record-result-number')}
        width="medium"
        maxLength={60}
        value={typedText(props, 'number')}
      />
      <DateField
        {...fieldOf(props, 'issuedOn')}
        label={speak('record-result-date')}
        value={{
          day: typedText(props, 'issuedOn.day', today.day),
          month: typedText(props, 'issuedOn.month', today.month),
          year: typedText(props, 'issuedOn.year', today.year),
        }}
      />
      <TextField
        {...fieldOf(props, 'signer')}
        label={speak('record-result-signer')}
        maxLength={100}
        value={typedText(props, 'signer', approved?.actor.name)}
      />
      {stored && <input type="hidden" name={fieldName('record-result', 'stored')} value={stored} />}
      {stored && (
        <input type="hidden" name={fieldName('record-result', 'storedName')} value={typedText(props, 'storedName')} />
      )}
      <FileField
        {...fieldOf(props, 'file')}
        label={speak('record-result-file')}
        required={false}
        accept=".pdf,image/jpeg,image/png"
        current={stored ? [{ name: typedText(props, 'storedName') }] : []}
      />
    </ActForm>
  );
}

/** What another agency decided, as its document says. */
function DecidedElsewhere(props: ActProps): VNode {
  const { language } = props.view;
  return (
    <>
      <p class="quiet">{linkedWords.elsewhereRecord[language]}</p>
      <Radios
        {...fieldOf(props, 'outcome')}
        label={linkedWords.decision[language]}
        inline
        value={typedText(props, 'outcome')}
        choices={(['granted', 'refused'] as const).map((value) => ({ value, label: outcomeWords[value][language] }))}
      />
    </>
  );
}

export function ReturnResultAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  return (
    <ActForm {...props} button={speak('return-result-button')}>
      <Radios
        {...fieldOf(props, 'by')}
        label={speak('return-result-by')}
        value={typedText(props, 'by', desk.subject.delivery)}
        hint={desk.subject.delivery === 'post' ? speak('return-result-post') : undefined}
        choices={(['online', 'counter'] as const).map((value) => ({
          value,
          label: deliveryWords[value][view.language],
        }))}
      />
      <TextField
        {...fieldOf(props, 'recipient')}
        label={speak('return-result-recipient')}
        required={false}
        maxLength={100}
        value={typedText(props, 'recipient')}
      />
    </ActForm>
  );
}

/** By the signed request that the applicant hands in at the counter. */
export function WithdrawAct(props: ActProps): VNode {
  const speak = speaker(actWords, props.view.language);
  return (
    <ActForm {...props} button={speak('withdraw-button')} kind="danger" confirms>
      <p>{speak('withdraw-hint')}</p>
      <Reason {...props} />
    </ActForm>
  );
}

export function StopAct(props: ActProps): VNode {
  const speak = speaker(actWords, props.view.language);
  return (
    <ActForm {...props} button={speak('stop-button')} kind="danger" confirms>
      <p>{speak('stop-hint')}</p>
      <Reason {...props} />
    </ActForm>
  );
}
