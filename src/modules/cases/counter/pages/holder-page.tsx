import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonGroup } from '../../../../ui/button.tsx';
import { Columns, Panel } from '../../../../ui/columns.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { Details } from '../../../../ui/details.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Radios } from '../../../../ui/radios.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Unit } from '../../../units/index.ts';
import { counterAddress, visitAddress } from '../rules/counter-address.ts';
import { isHandedInByOther, type TypedHolder } from '../rules/read-holder.ts';
import type { Visit } from '../visit.ts';
import { counterWords, personWords } from '../words.ts';
import { CounterFrame } from './counter-frame.tsx';

export type HolderPageProps = {
  readonly view: View;
  readonly typed: TypedHolder;
  readonly problems: readonly Problem[];
  /** Told after the number was looked up. */
  readonly looked?: 'found' | 'not-found' | undefined;
  /** Where the form goes, and what else it carries. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string | undefined>>;
  /** One-stops at which the officer receives; asked where there are several. */
  readonly units: readonly Unit[];
  readonly unitId: number | undefined;
  /** Visits begun and not finished. */
  readonly open: readonly Visit[];
  /** The visit whose person is corrected. */
  readonly visit?: Visit | undefined;
  readonly ticketLabel?: string | undefined;
};

/** Who stands at the counter: found by number or written down. */
export function HolderPage(props: HolderPageProps): VNode {
  const { view, problems, looked, action, hidden, visit, ticketLabel, open } = props;
  const speak = speaker(personWords, view.language);
  const say = speaker(counterWords, view.language);
  const title = ticketLabel ? `${say('title')} – ${say('ticket', { label: ticketLabel })}` : say('title');
  const form = (
    <Form view={view} action={action}>
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
      {looked && (
        <Alert
          view={view}
          tone={looked === 'found' ? 'success' : 'info'}
          title={speak(looked === 'found' ? 'found' : 'notFound')}
          live
        />
      )}
      <Columns
        aside={
          <Panel title={speak('isOther')}>
            <Other {...props} />
          </Panel>
        }
      >
        <Panel title={say('who')}>
          <Person {...props} />
        </Panel>
      </Columns>
      <ButtonGroup>
        <Button>{visit ? say('saveHolder') : say('next')}</Button>
      </ButtonGroup>
    </Form>
  );
  return (
    <CounterFrame view={view} title={title} problems={problems}>
      {form}
      {open.length > 0 && (
        <Panel title={say('open')}>
          <ul>
            {open.map((each) => (
              <li>
                <a href={visitAddress(each)}>
                  {say('openOne', { name: each.holder.fullName, n: each.dossiers.length })}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </CounterFrame>
  );
}

function Person({ view, typed, problems, units, unitId, visit }: HolderPageProps): VNode {
  const { language } = view;
  const speak = speaker(personWords, language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, `/${name}`) });
  return (
    <>
      {units.length > 1 && (
        <Select
          {...field('unitId')}
          label={speak('unit')}
          choices={units.map(({ id, name }) => ({ value: String(id), label: name[language] }))}
          value={unitId === undefined ? undefined : String(unitId)}
          empty={false}
        />
      )}
      <Radios
        {...field('kind')}
        label={speak('kind')}
        inline
        choices={(['person', 'organisation'] as const).map((value) => ({ value, label: speak(value) }))}
        value={typed.kind}
      />
      <TextField
        {...field('number')}
        label={speak('number')}
        hint={speak('numberHint')}
        value={typed.number}
        autocomplete="off"
        width="medium"
      />
      <ButtonGroup>
        <Button kind="secondary" formAction={visit ? visitAddress(visit, '/find') : `${counterAddress}/find`}>
          {speak('find')}
        </Button>
      </ButtonGroup>
      <TextField {...field('name')} label={speak('name')} value={typed.name} autocomplete="off" />
      <DateField {...field('birth')} label={speak('birth')} value={typed.birth} required={false} />
      <TextField
        {...field('phone')}
        label={speak('phone')}
        value={typed.phone}
        type="tel"
        autocomplete="off"
        width="medium"
        required={false}
      />
      <TextField
        {...field('address')}
        label={speak('address')}
        value={typed.address}
        autocomplete="off"
        required={false}
      />
      <TextField
        {...field('email')}
        label={speak('email')}
        value={typed.email}
        type="email"
        autocomplete="off"
        required={false}
      />
    </>
  );
}

function Other({ view, typed, problems }: HolderPageProps): VNode {
  const speak = speaker(personWords, view.language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, `/${name}`) });
  return (
    <Details summary={speak('other')} open={isHandedInByOther(typed)}>
      <TextField {...field('otherName')} label={speak('otherName')} value={typed.otherName} autocomplete="off" />
      <TextField
        {...field('otherNumber')}
        label={speak('otherNumber')}
        value={typed.otherNumber}
        autocomplete="off"
        inputMode="numeric"
        required={false}
      />
      <TextField
        {...field('otherPhone')}
        label={speak('otherPhone')}
        value={typed.otherPhone}
        type="tel"
        autocomplete="off"
        required={false}
      />
      <TextField
        {...field('capacity')}
        label={speak('capacity')}
        hint={speak('capacityHint')}
        value={typed.capacity}
        required={false}
      />
    </Details>
  );
}
