import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { digitiseWords } from '../digitise-words.ts';
import type { Found } from './digitise-page.tsx';

/** The scan with its kind, number, issuer and days, and the officer's word that it was compared. */
export function DigitiseForm({ view, owner, types, formKey, paper, problems }: Found): VNode {
  const { language } = view;
  const speak = speaker(digitiseWords, language);
  const field = (name: keyof typeof digitiseWords) => ({
    view,
    name,
    label: speak(name),
    error: errorAt(view, problems, `/${name}`),
  });
  const names = [...types.values()].toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
  return (
    <Form view={view} action="/desk/vault/papers" files>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="kind" value={owner.typed.kind} />
      <input type="hidden" name="number" value={owner.typed.number} />
      <Select
        {...field('type')}
        choices={names.map(({ code, name }) => ({ value: code, label: name[language] }))}
        value={paper.type}
      />
      <TextField
        {...field('paperNumber')}
        value={paper.paperNumber}
        required={false}
        autocomplete="off"
        width="medium"
      />
      <TextField {...field('issuer')} value={paper.issuer} required={false} autocomplete="off" />
      <DateField {...field('issuedOn')} value={paper.issuedOn} required={false} />
      <DateField {...field('validTo')} value={paper.validTo} hint={speak('validToHint')} required={false} />
      <FileField
        view={view}
        name="file"
        label={speak('scan')}
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        error={errorAt(view, problems, '/file')}
      />
      <Checkbox {...field('compared')} checked={paper.compared} />
      <Button>{speak('keep')}</Button>
    </Form>
  );
}
