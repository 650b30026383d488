import type { VNode } from 'preact';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { actWords } from '../desk-words.ts';
import { waitingConsultations } from '../rules/desk-acts.ts';
import { stepOf } from '../rules/process.ts';
import { ActForm, fieldOf, typedText, type ActProps } from './act-frame.tsx';
import { Reason } from './intake-acts.tsx';

/** Form 04. */
export function ExtendAct(props: ActProps): VNode | null {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  const { dueAt } = desk.subject;
  if (dueAt === undefined) return null;
  return (
    <ActForm {...props} button={speak('extend-button')} confirms>
      <p>{speak('extend-hint', { due: formatInstant(dueAt, view.place.zone, view.language) })}</p>
      {desk.appointment === 'apology' && (
        <Alert view={view} tone="warning">
          <p>{speak('extend-late')}</p>
        </Alert>
      )}
      <Reason {...props} />
      <DateField
        {...fieldOf(props, 'on')}
        label={speak('extend-to')}
        value={{
          day: typedText(props, 'on.day'),
          month: typedText(props, 'on.month'),
          year: typedText(props, 'on.year'),
        }}
      />
    </ActForm>
  );
}

/** Undoes handing on, while nobody has begun. */
export function RecallStepAct(props: ActProps): VNode | null {
  const { desk } = props;
  const speak = speaker(actWords, props.view.language);
  const { handedOn } = desk.subject;
  if (!handedOn) return null;
  const before = stepOf(desk.procedure.definition, handedOn.from);
  return (
    <ActForm {...props} button={speak('recall-step-button')} kind="secondary">
      <p>{speak('recall-step-hint', { now: desk.step.name, before: before.name })}</p>
    </ActForm>
  );
}

export function WithdrawConsultationAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  return (
    <ActForm {...props} button={speak('withdraw-consultation-button')} kind="secondary">
      <Select
        {...fieldOf(props, 'consultation')}
        label={speak('withdraw-consultation-which')}
        value={typedText(props, 'consultation')}
        choices={waitingConsultations(desk).map(({ id, unitId }) => ({
          value: String(id),
          label: desk.units.get(unitId)?.[view.language] ?? '',
        }))}
      />
      <Reason {...props} />
    </ActForm>
  );
}

export function TransferAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  const restarts = desk.subject.receivedAt !== undefined && desk.procedure.definition.term.onTransfer === 'restart';
  return (
    <ActForm {...props} button={speak('transfer-button')} kind="secondary" confirms>
      <p>
        {speak('transfer-hint', {
          handOver: formatInstant(desk.handOverAt, view.place.zone, view.language),
          due: speak(restarts ? 'transfer-restarts' : 'transfer-keeps'),
        })}
      </p>
      <Select
        {...fieldOf(props, 'unit')}
        label={speak('transfer-unit')}
        value={typedText(props, 'unit')}
        choices={desk.transferable.map((unit) => ({ value: String(unit.id), label: unit.name[view.language] }))}
      />
      <Reason {...props} />
    </ActForm>
  );
}
