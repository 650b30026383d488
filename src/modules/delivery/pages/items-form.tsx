import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { fieldId } from '../../../ui/field-id.ts';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import { trackingField } from '../commands/enter-tracking.ts';
import { stateOf, type PostItem } from '../post-list.ts';
import { listAddress } from '../rules/post-address.ts';
import { words } from '../words.ts';
import type { ListPageProps } from './list-page.tsx';
import { PostTag } from './post-tag.tsx';

/** The form that the ticks of the table belong to: another than that of the numbers. */
export const fateForm = 'fate-form';
export const itemsForm = 'items-form';

/** The envelopes with a field for each number; a scanner types into one after the other. */
export function ItemsForm(props: ListPageProps): VNode {
  const { view, list } = props;
  const speak = speaker(words, view.language);
  const ticksFor = list.handedOverAt === undefined ? itemsForm : fateForm;
  return (
    <Form view={view} action={listAddress(list.id, '/tracking')} id={itemsForm}>
      <input type="hidden" name="version" value={list.version} />
      <Table
        caption={speak('items')}
        rows={list.items}
        columns={[
          { title: speak('choose'), cell: (item) => <Tick {...props} item={item} form={ticksFor} /> },
          {
            title: speak('code'),
            heading: true,
            cell: ({ code }) => (
              <a class="code" href={`/desk/cases/${code}`}>
                {code}
              </a>
            ),
          },
          {
            title: speak('recipient'),
            cell: ({ recipient, phone }) => (
              <div>
                {recipient}
                {phone && <div class="quiet">{phone}</div>}
              </div>
            ),
          },
          { title: speak('address'), cell: ({ address }) => address ?? '–' },
          { title: speak('tracking'), cell: (item) => <Tracking {...props} item={item} /> },
          { title: speak('state'), cell: (item) => <State {...props} item={item} /> },
        ]}
      />
      <ButtonGroup>
        <Button kind={list.handedOverAt === undefined ? undefined : 'secondary'}>{speak('saveTracking')}</Button>
        {list.handedOverAt === undefined && (
          <Button kind="secondary" formAction={listAddress(list.id, '/leave-out')}>
            {speak('leaveOut')}
          </Button>
        )}
      </ButtonGroup>
      {list.handedOverAt === undefined && <p class="quiet">{speak('leaveOutHint')}</p>}
    </Form>
  );
}

type CellProps = ListPageProps & { readonly item: PostItem };

function Tick({ view, item, form, typed }: CellProps & { readonly form: string }): VNode {
  return (
    <input
      type="checkbox"
      class="choose-case"
      id={fieldId(`item-${item.id}`)}
      name="item"
      value={item.id}
      form={form}
      checked={typed('item')?.includes(String(item.id)) ?? false}
      aria-label={speaker(words, view.language)('chooseItem', { code: item.code })}
    />
  );
}

function Tracking({ view, item, problems, typed }: CellProps): VNode {
  const name = trackingField(item.id);
  const error = errorAt(view, problems, name);
  const id = fieldId(name);
  return (
    <>
      <input
        class="input"
        id={id}
        name={name}
        value={typed(name)?.[0] ?? item.tracking ?? ''}
        maxlength={30}
        autocomplete="off"
        spellcheck={false}
        aria-label={speaker(words, view.language)('trackingOf', { code: item.code })}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

function State({ view, list, item }: CellProps): VNode {
  const day = item.deliveredOn ?? item.returnedOn;
  return (
    <div>
      <PostTag view={view} state={stateOf(list, item)} />
      {day && <div class="quiet">{formatDate(day, view.language)}</div>}
      {item.returnReason && <div class="quiet">{item.returnReason}</div>}
    </div>
  );
}
