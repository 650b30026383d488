import type { Text } from '../text/text.ts';

/** One question as the look draws it; names are those that `readPage` reads. */
export type FieldModel = {
  /** JSON pointer into the answers, also the `field` of problems. */
  readonly pointer: string;
  /** Name of the input; a date adds `.day`, `.month`, `.year`, an area `.province`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What stands in the input: as typed, else the answer. */
  readonly value: string;
  /** Ticked entries of `checkboxes`. */
  readonly values?: readonly string[];
  /** Entries of radios, select and checkboxes; of an area the communes, when its province is chosen. */
  readonly options?: readonly FieldOption[];
  readonly date?: { readonly day: string; readonly month: string; readonly year: string };
  readonly area?: { readonly province: string; readonly provinces: readonly FieldOption[] };
  readonly error?: string;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly maxLength?: number;
};

export type FieldKind =
  | 'text'
  | 'textarea'
  | 'date'
  | 'radios'
  | 'select'
  | 'checkbox'
  | 'checkboxes'
  | 'number'
  | 'area';

export type FieldOption = { readonly value: string; readonly label: string };

/** An entry of a closed list. */
export type Option = { readonly code: string; readonly title: Text };
