import type { VNode } from 'preact';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { DateField, datePartsOf } from '../../../ui/date-field.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { listAddress } from '../rules/post-address.ts';
import { words } from '../words.ts';
import { fateForm } from './items-form.tsx';
import type { ListPageProps } from './list-page.tsx';

/** Who took the list for the post, and that everything was counted. */
export function HandOverForm({ view, list, problems, typed }: ListPageProps): VNode {
  const speak = speaker(words, view.language);
  return (
    <Form view={view} action={listAddress(list.id, '/hand-over')}>
      <input type="hidden" name="version" value={list.version} />
      <p>{speak('handOverHint')}</p>
      <TextField
        view={view}
        name="collector"
        label={speak('collector')}
        width="medium"
        maxLength={100}
        value={typed('collector')?.[0] ?? ''}
        error={errorAt(view, problems, '/collector')}
      />
      <Checkbox
        view={view}
        name="confirm"
        label={speak('confirm', { n: list.items.length })}
        checked={typed('confirm') !== undefined}
        error={errorAt(view, problems, '/confirm')}
      />
      <Button>{speak('handOver')}</Button>
    </Form>
  );
}

/** What the post says became of the ticked envelopes. */
export function FateForm({ view, list, problems, typed }: ListPageProps): VNode {
  const speak = speaker(words, view.language);
  const today = datePartsOf(localDateOf(view.now, view.place.zone));
  const part = (name: 'day' | 'month' | 'year'): string => typed(`on.${name}`)?.[0] ?? today[name];
  return (
    <Form view={view} action={listAddress(list.id, '/fate')} id={fateForm}>
      <input type="hidden" name="version" value={list.version} />
      <p class="quiet">{speak('fateHint')}</p>
      <DateField
        view={view}
        name="on"
        label={speak('on')}
        value={{ day: part('day'), month: part('month'), year: part('year') }}
        error={errorAt(view, problems, '/on')}
      />
      <TextField
        view={view}
        name="reason"
        label={speak('reason')}
        hint={speak('reasonHint')}
        required={false}
        maxLength={200}
        value={typed('reason')?.[0] ?? ''}
        error={errorAt(view, problems, '/reason')}
      />
      <ButtonGroup>
        <Button name="state" value="delivered">
          {speak('markDelivered')}
        </Button>
        <Button kind="secondary" name="state" value="returned">
          {speak('markReturned')}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

export function ImportForm({ view, list, problems }: ListPageProps): VNode {
  const speak = speaker(words, view.language);
  return (
    <Form view={view} action={listAddress(list.id, '/import')} files>
      <FileField
        view={view}
        name="file"
        label={speak('file')}
        hint={speak('fileHint')}
        accept=".csv,.tsv,text/csv"
        error={errorAt(view, problems, 'file')}
      />
      <Button kind="secondary">{speak('importButton')}</Button>
    </Form>
  );
}
