import type { Text } from '../text/text.ts';

/** A form as data: what is asked (JSON Schema 2020-12), in which order, and what must hold across answers (FEEL). */
export type FormDefinition = {
  /** Object schema; nested objects group answers. `title` is Vietnamese, `x-en` carries the English texts. */
  readonly schema: JsonSchema;
  /** One thing a page. */
  readonly pages: readonly PageDefinition[];
  readonly checks: readonly CheckDefinition[];
};

export type PageDefinition = {
  readonly code: string;
  readonly title: Text;
  readonly hint?: Text;
  /** JSON pointers into the answers, such as `/child/fullName`. */
  readonly fields: readonly string[];
  /** FEEL over the answers; the page is asked when it gives true. Always, when absent. */
  readonly when?: string;
};

export type CheckDefinition = {
  readonly code: string;
  /** JSON pointer of the field beside which the message stands. */
  readonly field: string;
  /** FEEL over the answers, `today` and `officeArea`; must give true. */
  readonly holds: string;
  readonly message: Text;
  /** `warning` lets the application through, told to applicant and officer. */
  readonly severity: 'error' | 'warning';
  readonly basis?: string;
};

/** The part of JSON Schema 2020-12 that forms use. */
export type JsonSchema = {
  readonly type?: 'object' | 'string' | 'integer' | 'number' | 'boolean' | 'array';
  readonly title?: string;
  readonly description?: string;
  readonly 'x-en'?: { readonly title?: string; readonly description?: string };
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** A closed list: `{ const, title, x-en }` each. */
  readonly oneOf?: readonly {
    readonly const: string;
    readonly title: string;
    readonly 'x-en'?: { readonly title: string };
  }[];
  /** Kernel formats (`date`, `email`, `full-name` …) and those of the place (`personal-number`, `tax-code`, `phone`, `area`, `ethnic-group` …). */
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** Shown by the browser's autofill: an HTML autocomplete token. */
  readonly 'x-autocomplete'?: string;
  /** Long text in a text area. */
  readonly 'x-multiline'?: boolean;
  /** Claim of the signed-in person that fills it in advance: `fullName`, `personalNumber`, `dateOfBirth`, `phone`, `email`. */
  readonly 'x-prefill'?: string;
};
