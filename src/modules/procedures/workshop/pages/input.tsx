import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { Checkbox } from '../../../../ui/checkboxes.tsx';
import { fieldId } from '../../../../ui/field-id.ts';
import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Input } from '../blueprint-types.ts';
import { labelOf } from '../describe.ts';
import { valueAt, type Json } from '../json.ts';
import { shownText } from '../read-part.ts';
import { workshopWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly input: Input;
  /** Pointer of the part. */
  readonly at: string;
  readonly reading: Json;
  readonly draft: Json;
  readonly error: string | undefined;
  /** Formats that a question may have, for its hint. */
  readonly formats: readonly string[];
};

const rowsOf = { long: 3, lines: 4, rows: 8 } as const;

/** One input of a part; an expression has a place below it where what is wrong is told while it is typed. */
export function PartInput({ view, input, at, reading, draft, error, formats }: Props): VNode {
  const { language } = view;
  const speak = speaker(workshopWords, language);
  const field = {
    view,
    name: `${at}${input.at}`,
    label: labelOf(input, language),
    hint: input.hint && speak(input.hint, { formats: formats.join(', ') }),
    error,
    ...(input.optional ? { required: false } : {}),
  };
  const value = shownText(reading, input);
  switch (input.kind) {
    case 'flag':
      return <Checkbox {...field} required checked={valueAt(reading, input.at) === true} />;
    case 'choice': {
      const choices = typeof input.choices === 'function' ? input.choices(draft) : (input.choices ?? []);
      const said = choices.map((each) => ({
        value: each.value,
        label: each.word ? speak(each.word) : (each.text ?? ''),
      }));
      return <Select {...field} value={value} choices={said} />;
    }
    case 'long':
    case 'lines':
    case 'rows':
      return <TextArea {...field} rows={rowsOf[input.kind]} value={value} />;
    case 'feel':
      return (
        <>
          <TextArea {...field} error={undefined} rows={2} value={value} />
          <div id={`${fieldId(field.name)}-told`} class="feel-told" data-told role="status">
            {error && <p class="field-error">{error}</p>}
          </div>
        </>
      );
    case 'number':
      return <TextField {...field} value={value} inputMode="decimal" width="short" />;
    default:
      return <TextField {...field} value={value} spellcheck={input.kind === 'text' ? undefined : false} />;
  }
}
