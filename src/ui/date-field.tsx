import type { VNode } from 'preact';
import { fieldId } from './field-id.ts';
import { GroupFrame, describedBy, type FieldBase } from './field-frame.tsx';
import { say } from './words.ts';

/** The three parts as typed, so that what was wrong is shown again. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

export type DateFieldProps = FieldBase & {
  /** A day `2026-03-14`, or the parts as typed. */
  readonly value?: string | DateParts;
  /** The person's own birthday, for the browser's autofill. */
  readonly birthday?: boolean;
};

const lengths = { day: 2, month: 2, year: 4 } as const;

/**
 * Splits a day into its parts.
 * @param value `2026-03-14`, or parts, or something else typed, which then stands under `day`
 */
export function datePartsOf(value: string | DateParts | undefined): DateParts {
  if (value === undefined) return { day: '', month: '', year: '' };
  if (typeof value !== 'string') return value;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return { day: day ?? value, month: month ?? '', year: year ?? '' };
}

/** A day in three inputs `name.day`, `name.month`, `name.year`: known days are typed faster than picked. */
export function DateField(props: DateFieldProps): VNode {
  const speak = say(props.view);
  const parts = datePartsOf(props.value);
  return (
    <GroupFrame {...props} role="group">
      <div class="date-parts">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div class="date-part">
            <label for={part === 'day' ? fieldId(props.name) : `${fieldId(props.name)}-${part}`}>{speak(part)}</label>
            <input
              class="input"
              id={part === 'day' ? fieldId(props.name) : `${fieldId(props.name)}-${part}`}
              name={`${props.name}.${part}`}
              value={parts[part]}
              size={lengths[part]}
              maxlength={lengths[part]}
              inputmode="numeric"
              autocomplete={props.birthday ? `bday-${part}` : 'off'}
              aria-describedby={describedBy(props)}
              aria-invalid={props.error ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
