import type { VNode } from 'preact';
import { showCommunes } from '../kernel/schema/read-page.ts';
import { Button } from './button.tsx';
import type { Choice } from './choices.ts';
import { describedBy, GroupFrame, type FieldBase } from './field-frame.tsx';
import { fieldId } from './field-id.ts';
import { say } from './words.ts';

export type AreaFieldProps = FieldBase & {
  /** Code of the chosen province. */
  readonly province: string;
  readonly provinces: readonly Choice[];
  /** Code of the chosen commune. */
  readonly value: string;
  /** Communes of the chosen province; none before one is chosen. */
  readonly communes: readonly Choice[];
};

/** A province, then one of its communes; the button brings the communes where no script does. */
export function AreaField(props: AreaFieldProps): VNode {
  const speak = say(props.view);
  const id = fieldId(props.name);
  const select = (selectId: string, name: string, chosen: string, choices: readonly Choice[]) => (
    <select
      class="input"
      id={selectId}
      name={name}
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      <option value="">{speak('choose')}</option>
      {choices.map(({ value, label }) => (
        <option value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  );
  const open = props.communes.length > 0;
  return (
    <GroupFrame {...props} role="group">
      <label class="sub-label" for={open ? `${id}-province` : id}>
        {speak('province')}
      </label>
      {select(open ? `${id}-province` : id, `${props.name}.province`, props.province, props.provinces)}
      <Button kind="secondary" name={showCommunes} value="1" skipChecks>
        {speak('showCommunes')}
      </Button>
      {open && (
        <>
          <label class="sub-label" for={id}>
            {speak('commune')}
          </label>
          {select(id, props.name, props.value, props.communes)}
        </>
      )}
    </GroupFrame>
  );
}
