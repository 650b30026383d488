import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/checkboxes.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { fieldId } from '../../../ui/field-id.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { actWords } from '../desk-words.ts';
import { caseAddress } from '../rules/desk-address.ts';
import { unitsToAsk } from '../rules/units-to-ask.ts';
import { ActForm, fieldName, fieldOf, typedList, typedText, type ActProps } from './act-frame.tsx';

/** Asks other units for their opinion (Decree 61/2018, art. 19). */
export function ConsultAct(props: ActProps): VNode {
  const { view, desk } = props;
  const speak = speaker(actWords, view.language);
  return (
    <ActForm {...props} button={speak('consult-button')} kind="secondary">
      <p>{speak('consult-hint')}</p>
      <UnitsToAsk {...props} />
      <TextArea
        {...fieldOf(props, 'question')}
        label={speak('consult-question')}
        rows={4}
        maxLength={4000}
        value={typedText(props, 'question')}
      />
      <DateField
        {...fieldOf(props, 'dueOn')}
        label={speak('consult-due')}
        value={{
          day: typedText(props, 'dueOn.day'),
          month: typedText(props, 'dueOn.month'),
          year: typedText(props, 'dueOn.year'),
        }}
      />
      {desk.subject.dueAt !== undefined && (
        <TextArea
          {...fieldOf(props, 'lateWhy')}
          label={speak('consult-late-why')}
          hint={speak('consult-late-why-hint')}
          required={false}
          rows={2}
          maxLength={4000}
          value={typedText(props, 'lateWhy')}
        />
      )}
    </ActForm>
  );
}

/** Many units to choose from, fewer once a part of a name is typed; what else was filled in stays. */
function UnitsToAsk(props: ActProps): VNode {
  const { view, desk, act } = props;
  const speak = speaker(actWords, view.language);
  const ticked = typedList(props, 'units');
  const units = unitsToAsk(desk.askable, typedText(props, 'find'), ticked);
  return (
    <>
      <TextField
        {...fieldOf(props, 'find')}
        label={speak('consult-units-find')}
        maxLength={100}
        value={typedText(props, 'find')}
      />
      <ButtonGroup>
        <Button
          kind="secondary"
          name={fieldName(act, 'search')}
          value="true"
          formAction={caseAddress(desk.subject.code, `/${act}#${fieldId(fieldName(act, 'find'))}`)}
          skipChecks
        >
          {speak('consult-units-search')}
        </Button>
      </ButtonGroup>
      {units.length === 0 ? (
        <p>{speak('consult-units-none')}</p>
      ) : (
        <div class="choices-many">
          <Checkboxes
            {...fieldOf(props, 'units')}
            label={speak('consult-units')}
            values={ticked}
            choices={units.map((unit) => ({ value: String(unit.id), label: unit.name[view.language] }))}
          />
        </div>
      )}
    </>
  );
}
