import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { officerWords } from '../officer-words.ts';
import { menuOf } from '../pages/menu.ts';
import type { UnitPeriod } from '../queries/unit-details.ts';
import { roles } from '../rules/check-officers.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { words } from '../words.ts';
import type { PositionDetails } from './position.ts';
import { positionWords } from './words.ts';

type Props = {
  readonly view: View;
  readonly period: UnitPeriod;
  readonly position: PositionDetails;
  /** The fields of both forms, as stored or as typed. */
  readonly typed: Cells;
  readonly problems: readonly Problem[];
};

/** One position: its title and powers, and its end. */
export function PositionPage(props: Props): VNode {
  const { view, period, position, problems } = props;
  const { language } = view;
  const speak = speaker(positionWords, language);
  const { title, validFrom, validTo, holders } = position;
  const unit = `/operator/units/${period.id}`;
  return (
    <DeskPage
      view={view}
      title={speak('titleOfPage', { title: title[language] })}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator/units', label: words.unitsTitle[language] },
        { href: unit, label: period.name[language] },
      ]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <p>
        {speak('since', { date: formatDate(validFrom, language) })}
        {validTo && ` · ${speak('until', { date: formatDate(validTo, language) })}`}
      </p>
      {holders.length > 0 && <p>{speak('holders', { names: holders.map(({ fullName }) => fullName).join(', ') })}</p>}
      <Facts {...props} />
      {validTo ? <Restore {...props} /> : <Abolish {...props} />}
      <ButtonLink kind="secondary" href={unit}>
        {speak('back')}
      </ButtonLink>
    </DeskPage>
  );
}

const address = ({ period, position }: Props): string => `/operator/units/${period.id}/positions/${position.id}`;

const Seen = ({ position }: Props): VNode => <input type="hidden" name="seen" value={position.seen} />;

function Facts(props: Props): VNode {
  const { view, typed, problems } = props;
  const { language } = view;
  const speak = speaker(positionWords, language);
  const field = (name: string) => ({ view, name, value: typed[name], error: errorAt(view, problems, name) });
  return (
    <Panel title={speak('facts')}>
      <p class="quiet">{speak('factsHint')}</p>
      <Form view={view} action={address(props)} class="form-column">
        <Seen {...props} />
        <TextField {...field('title_vi')} label={officerWords.titleVi[language]} maxLength={200} />
        <TextField {...field('title_en')} label={officerWords.titleEn[language]} maxLength={200} />
        <Checkboxes
          view={view}
          name="roles"
          label={words.roles[language]}
          error={errorAt(view, problems, 'roles')}
          values={(typed['roles'] ?? '').split(' ')}
          choices={roles.map((role) => ({ value: role, label: words[role][language] }))}
        />
        <Checkbox
          view={view}
          name="covers_below"
          label={officerWords.coversBelow[language]}
          value="yes"
          checked={typed['covers_below'] === 'yes'}
        />
        <Button>{speak('save')}</Button>
      </Form>
    </Panel>
  );
}

function Abolish(props: Props): VNode {
  const { view, typed, problems } = props;
  const speak = speaker(positionWords, view.language);
  return (
    <Panel title={speak('abolish')}>
      <p class="quiet">{speak('abolishHint')}</p>
      <Form view={view} action={`${address(props)}/abolish`} class="form-column">
        <Seen {...props} />
        <TextField
          view={view}
          name="valid_to"
          label={officerWords.lastDay[view.language]}
          hint={officerWords.dayHint[view.language]}
          width="short"
          value={typed['valid_to']}
          error={errorAt(view, problems, 'valid_to')}
        />
        <Checkbox
          view={view}
          name="confirm"
          label={speak('confirmAbolish')}
          error={errorAt(view, problems, 'confirm')}
        />
        <Button kind="danger">{speak('abolish')}</Button>
      </Form>
    </Panel>
  );
}

function Restore(props: Props): VNode {
  const { view } = props;
  const speak = speaker(positionWords, view.language);
  return (
    <Panel title={speak('restore')}>
      <p class="quiet">{speak('restoreHint')}</p>
      <Form view={view} action={`${address(props)}/restore`}>
        <Seen {...props} />
        <Button kind="secondary">{speak('restore')}</Button>
      </Form>
    </Panel>
  );
}
