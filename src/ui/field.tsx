import type { VNode } from 'preact';
import type { FieldModel } from '../kernel/schema/field-model.ts';
import { AreaField } from './area-field.tsx';
import { Checkbox, Checkboxes } from './checkboxes.tsx';
import { DateField } from './date-field.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';
import type { View } from './view.ts';

export type FieldProps = {
  readonly view: View;
  readonly model: FieldModel;
  /** It is alone on its page. */ readonly labelIsHeading?: boolean;
};

/** Draws one question of a form definition. */
export function Field({ view, model, labelIsHeading }: FieldProps): VNode {
  const { name, label, hint, error, required, value } = model;
  const base = { view, name, label, hint, error, required, labelIsHeading };
  const choices = model.options ?? [];
  switch (model.kind) {
    case 'textarea':
      return <TextArea {...base} value={value} maxLength={model.maxLength} />;
    case 'date':
      return <DateField {...base} value={model.date} birthday={model.autocomplete === 'bday'} />;
    case 'radios':
      return <Radios {...base} choices={choices} value={value} inline={choices.length === 2} />;
    case 'select':
      return <Select {...base} choices={choices} value={value} autocomplete={model.autocomplete} />;
    case 'checkbox':
      return <Checkbox {...base} checked={value === 'true'} />;
    case 'checkboxes':
      return <Checkboxes {...base} choices={choices} values={model.values} />;
    case 'area':
      return (
        <AreaField
          {...base}
          value={value}
          province={model.area?.province ?? ''}
          provinces={model.area?.provinces ?? []}
          communes={choices}
        />
      );
    case 'number':
      return (
        <TextField
          {...base}
          value={value}
          inputMode={model.inputmode ?? 'numeric'}
          width="medium"
          maxLength={model.maxLength}
        />
      );
    default:
      return (
        <TextField
          {...base}
          value={value}
          type={model.inputmode === 'email' ? 'email' : 'text'}
          inputMode={model.inputmode}
          autocomplete={model.autocomplete}
          maxLength={model.maxLength}
        />
      );
  }
}
