import type { ErrorKind } from '../errors/problem.ts';
import type { Language, Text } from '../text/text.ts';
import { parseLocalDate, type LocalDate } from '../time.ts';
import { formErrors } from './errors.ts';
import type { FeelFunctions } from './feel.ts';
import type { FieldModel, Option } from './field-model.ts';
import type { FormReferences } from './references.ts';

/** What a check of answers stands on: the day of the place, and look-ups in memory. */
export type CheckContext = {
  readonly today: LocalDate;
  readonly references: FormReferences;
  /** Code of the area that the office applied to governs, once one is chosen. */
  readonly officeArea?: string;
};

/** What a `format` of a schema means. */
export type Format = {
  /** The form in which the answer is stored, from what people type. */
  readonly rewrite: (text: string) => string;
  /** What is wrong with a stored answer; undefined when nothing is. */
  readonly fault: (value: string, context: CheckContext) => ErrorKind | undefined;
  /** Closed list, in the order to show in a language. */
  readonly options?: Readonly<Record<Language, readonly Option[]>>;
  /** Asked as province and commune, looked up in the `FormReferences`. */
  readonly reference?: 'area';
  readonly hint?: Text;
  readonly example?: string;
  readonly inputmode?: FieldModel['inputmode'];
  readonly autocomplete?: string;
  readonly maxLength?: number;
  /** Shown masked where the summary asks for it. */
  readonly mask?: boolean;
};

/** Formats by name, those of the kernel and of the place, and the FEEL functions that come with them. */
export type Formats = { readonly byName: ReadonlyMap<string, Format>; readonly functions: FeelFunctions };

const earliestDate = '1800-01-01';

const asTyped = (text: string): string => text;

// One letter at least; typographic and typewriter apostrophes occur in names of ethnic minorities and foreigners.
const fullName = /^\p{L}[\p{L}\p{M}'’.\- ]*$/u;

const email = /^[^\s@"<>()[\]\\,;:]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){1,8}$/u;

/** Formats that hold in every country. */
export const kernelFormats: ReadonlyMap<string, Format> = new Map<string, Format>([
  [
    'date',
    {
      rewrite: asTyped,
      // Earlier years are slips of the pen: nobody's papers name them, and «26» must not become the year 26.
      fault: (value) => (parseLocalDate(value) && value >= earliestDate ? undefined : formErrors.notDate),
      inputmode: 'numeric',
      maxLength: 10,
    },
  ],
  [
    'email',
    {
      rewrite: asTyped,
      fault: (value) => (email.test(value) ? undefined : formErrors.notEmail),
      inputmode: 'email',
      autocomplete: 'email',
      maxLength: 254,
    },
  ],
  [
    'full-name',
    {
      rewrite: (text) => text.replace(/ {2,}/g, ' '),
      fault: (value) => (fullName.test(value) ? undefined : formErrors.notFullName),
      autocomplete: 'name',
      maxLength: 100,
    },
  ],
]);

/** A commune in force, looked up by its code. */
export const areaFault = (value: string, { today, references }: CheckContext): ErrorKind | undefined => {
  const state = references.areaState(value, today);
  if (state === 'valid') return undefined;
  return state === 'ended' ? formErrors.areaEnded : formErrors.areaUnknown;
};
