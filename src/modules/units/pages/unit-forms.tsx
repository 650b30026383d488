import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { organisationWords } from '../organisation-words.ts';
import type { UnitPeriod } from '../queries/unit-details.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';
import type { UnitChoice } from '../queries/unit-choices.ts';
import { UnitFields } from './unit-fields.tsx';

export type UnitFormProps = {
  readonly view: View;
  readonly typed: Cells;
  readonly problems: readonly Problem[];
  readonly units: readonly UnitChoice[];
};

type Of = UnitFormProps & { readonly period: UnitPeriod };

const crumbsOf = (view: View, period?: UnitPeriod) => [
  { href: '/operator', label: words.operatorTitle[view.language] },
  { href: '/operator/units', label: words.unitsTitle[view.language] },
  ...(period ? [{ href: `/operator/units/${period.id}`, label: period.name[view.language] }] : []),
];

/** A unit that is not there yet. */
export function NewUnitPage(props: UnitFormProps): VNode {
  const { view, typed, problems } = props;
  const speak = speaker(organisationWords, view.language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, name), value: typed[name] });
  return (
    <DeskPage
      view={view}
      title={speak('addUnit')}
      menu={menuOf(view)}
      crumbs={crumbsOf(view)}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <Form view={view} action="/operator/units/new" class="form-column">
        <UnitFields {...props} />
        <TextField {...field('key')} label={speak('key')} hint={speak('keyHint')} width="medium" spellcheck={false} />
        <TextField {...field('valid_from')} label={speak('firstDay')} hint={speak('dayHint')} width="short" />
        <ButtonGroup>
          <Button>{speak('save')}</Button>
          <ButtonLink kind="secondary" href="/operator/units">
            {speak('cancel')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </DeskPage>
  );
}

/** Another name, code, parent or telephone: as a mistake mended, or from a day on. */
export function ChangeUnitPage(props: Of): VNode {
  const { view, typed, problems, period } = props;
  const speak = speaker(organisationWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('changeUnit')}
      menu={menuOf(view)}
      crumbs={crumbsOf(view, period)}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <Form view={view} action={`/operator/units/${period.id}/change`} class="form-column">
        <input type="hidden" name="version" value={typed['version'] ?? period.version} />
        <Radios
          view={view}
          name="way"
          label={speak('way')}
          value={typed['way']}
          error={errorAt(view, problems, 'way')}
          choices={[
            { value: 'change', label: speak('wayChange'), hint: speak('wayChangeHint') },
            { value: 'correct', label: speak('wayCorrect'), hint: speak('wayCorrectHint') },
          ]}
        />
        <TextField
          view={view}
          name="valid_from"
          label={speak('fromDay')}
          hint={speak('dayHint')}
          width="short"
          value={typed['valid_from']}
          error={errorAt(view, problems, 'valid_from')}
          required={false}
        />
        <UnitFields {...props} />
        <ButtonGroup>
          <Button>{speak('save')}</Button>
          <ButtonLink kind="secondary" href={`/operator/units/${period.id}`}>
            {speak('cancel')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </DeskPage>
  );
}

/** The end of a unit, with who takes its work over; asked for a yes. */
export function CloseUnitPage({ view, typed, problems, period, units }: Of): VNode {
  const speak = speaker(organisationWords, view.language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, name), value: typed[name] });
  return (
    <DeskPage
      view={view}
      title={`${speak('closeUnit')}: ${period.name[view.language]}`}
      menu={menuOf(view)}
      crumbs={crumbsOf(view, period)}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <Alert view={view} tone="warning" title={speak('closeWarning')} />
      <Form view={view} action={`/operator/units/${period.id}/close`} class="form-column">
        <input type="hidden" name="version" value={typed['version'] ?? period.version} />
        <TextField {...field('valid_to')} label={speak('lastDay')} hint={speak('dayHint')} width="short" />
        <Select
          {...field('succeeded_by_key')}
          label={speak('successor')}
          hint={speak('successorHint')}
          choices={units.filter(({ key }) => key !== period.key).map(({ key, label }) => ({ value: key, label }))}
          empty={speak('noSuccessor')}
          required={false}
        />
        <Checkbox view={view} name="confirm" label={speak('confirmClose')} error={errorAt(view, problems, 'confirm')} />
        <ButtonGroup>
          <Button kind="danger">{speak('closeUnit')}</Button>
          <ButtonLink kind="secondary" href={`/operator/units/${period.id}`}>
            {speak('cancel')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </DeskPage>
  );
}
