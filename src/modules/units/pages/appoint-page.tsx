import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Checkbox, Checkboxes } from '../../../ui/checkboxes.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { officerWords } from '../officer-words.ts';
import type { OfficerAppointment } from '../queries/officer-details.ts';
import type { UnitChoice } from '../queries/unit-choices.ts';
import { roles } from '../rules/check-officers.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type AppointPageProps = {
  readonly view: View;
  readonly title: string;
  /** Where the form goes, and where its page came from. */
  readonly action: string;
  readonly back: string;
  readonly typed: Cells;
  readonly problems: readonly Problem[];
  readonly units: readonly UnitChoice[];
  /** Whom to choose from; absent where the account is made or known. */
  readonly officers?: readonly { readonly username: string; readonly label: string }[];
  readonly isNew: boolean;
  /** What the officer could leave for it. */
  readonly held: readonly OfficerAppointment[];
};

/** Who holds what, where, from when: for a new account, a known officer, or a position of a unit. */
export function AppointPage(props: AppointPageProps): VNode {
  const { view, title, action, back, typed, problems, units, officers, isNew, held } = props;
  const speak = speaker(officerWords, view.language);
  const field = (name: string) => ({ view, name, value: typed[name], error: errorAt(view, problems, name) });
  return (
    <DeskPage
      view={view}
      title={title}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator', label: words.operatorTitle[view.language] },
        { href: '/operator/officers', label: words.officersTitle[view.language] },
      ]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {isNew && <p>{speak('addOfficerHint')}</p>}
      <Form view={view} action={action} class="form-column">
        {isNew && (
          <>
            <TextField {...field('full_name')} label={speak('fullName')} autocomplete="off" />
            <TextField
              {...field('username')}
              label={words.username[view.language]}
              hint={speak('usernameHint')}
              width="medium"
              spellcheck={false}
            />
            <TextField {...field('email')} label={speak('email')} type="email" required={false} />
          </>
        )}
        {officers && (
          <Select
            {...field('username')}
            label={speak('officer')}
            choices={officers.map(({ username, label }) => ({ value: username, label }))}
          />
        )}
        <Select
          {...field('unit_key')}
          label={speak('unit')}
          choices={units.map(({ key, label }) => ({ value: key, label }))}
        />
        <TextField {...field('title_vi')} label={speak('titleVi')} />
        <TextField {...field('title_en')} label={speak('titleEn')} />
        <Checkboxes
          view={view}
          name="roles"
          label={words.roles[view.language]}
          error={errorAt(view, problems, 'roles')}
          values={(typed['roles'] ?? '').split(' ')}
          choices={roles.map((role) => ({ value: role, label: words[role][view.language] }))}
        />
        <Checkbox
          view={view}
          name="covers_below"
          label={speak('coversBelow')}
          value="yes"
          checked={typed['covers_below'] === 'yes'}
        />
        <TextField {...field('valid_from')} label={speak('firstDay')} hint={speak('dayHint')} width="short" />
        <TextField
          {...field('valid_to')}
          label={speak('lastDay')}
          hint={speak('openEnd')}
          width="short"
          required={false}
        />
        {held.length > 0 && (
          <Select
            {...field('moves')}
            label={speak('moves')}
            hint={speak('movesHint')}
            empty={speak('staysToo')}
            required={false}
            choices={held.map((each) => ({
              value: String(each.id),
              label: `${each.title[view.language]}, ${each.unitName[view.language]}`,
            }))}
          />
        )}
        <ButtonGroup>
          <Button>{isNew ? speak('addOfficer') : speak('appoint')}</Button>
          <ButtonLink kind="secondary" href={back}>
            {speak('back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </DeskPage>
  );
}

export type EndPageProps = Pick<AppointPageProps, 'view' | 'typed' | 'problems'> & {
  readonly officer: { readonly id: number; readonly fullName: string };
  readonly appointment: OfficerAppointment;
};

/** The end of what somebody holds, asked for a yes. */
export function EndAppointmentPage({ view, typed, problems, officer, appointment }: EndPageProps): VNode {
  const speak = speaker(officerWords, view.language);
  const base = `/operator/officers/${officer.id}`;
  return (
    <DeskPage
      view={view}
      title={speak('endTitle', { title: appointment.title })}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator/officers', label: words.officersTitle[view.language] },
        { href: base, label: officer.fullName },
      ]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <p>{speak('endHint')}</p>
      <Form view={view} action={`${base}/end/${appointment.id}`} class="form-column">
        <TextField
          view={view}
          name="valid_to"
          label={speak('lastDay')}
          hint={speak('dayHint')}
          width="short"
          value={typed['valid_to']}
          error={errorAt(view, problems, 'valid_to')}
        />
        <Checkbox
          view={view}
          name="confirm"
          label={speak('confirmEnd', { name: officer.fullName })}
          error={errorAt(view, problems, 'confirm')}
        />
        <ButtonGroup>
          <Button kind="danger">{speak('end')}</Button>
          <ButtonLink kind="secondary" href={base}>
            {speak('back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </DeskPage>
  );
}
