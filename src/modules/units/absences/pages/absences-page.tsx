import type { VNode } from 'preact';
import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../pages/menu.ts';
import type { Cells } from '../../rules/unit-cells.ts';
import { words } from '../../words.ts';
import type { Absence, PositionToDelegate } from '../absence.ts';
import { possibleDelegates } from '../rules/delegable.ts';
import { absenceWords } from '../words.ts';
import { AbsenceTable } from './absence-table.tsx';

export type AbsencesPageProps = {
  readonly view: View;
  readonly reader: Officer;
  /** Whose absences these are: the reader, or an officer whom the reader leads. */
  readonly officer: { readonly id: number; readonly fullName: string };
  readonly absences: readonly Absence[];
  readonly positions: readonly PositionToDelegate[];
  /** Whom the reader leads, and who of them is away. */
  readonly team: readonly { readonly id: number; readonly fullName: string }[];
  readonly away: readonly Absence[];
  readonly typed: Cells;
  readonly problems: readonly Problem[];
  readonly saved: boolean;
};

/** When an officer is away and who acts meanwhile; for heads, who of theirs is away. */
export function AbsencesPage(props: AbsencesPageProps): VNode {
  const { view, reader, officer, problems, saved, absences, team, away } = props;
  const say = speaker(absenceWords, view.language);
  const own = officer.id === reader.officerId;
  const title = own ? say('title') : say('titleOf', { name: officer.fullName });
  return (
    <DeskPage view={view} title={title} menu={menuOf(view)} wrong={problems.length > 0}>
      <ErrorSummary view={view} problems={problems} />
      {saved && <Alert view={view} tone="success" live title={say('saved')} />}
      {own && <ActingFor view={view} reader={reader} />}
      <h2>{say('mine')}</h2>
      {absences.length === 0 ? <p>{say('none')}</p> : <AbsenceTable view={view} absences={absences} />}
      <SetAbsence {...props} />
      {own && team.length > 0 && (
        <>
          <h2>{say('ofUnit')}</h2>
          {away.length === 0 ? <p>{say('ofUnitNone')}</p> : <AbsenceTable view={view} absences={away} named />}
          <form method="get" action="/officer/absences">
            <Select
              view={view}
              name="officer"
              label={say('setFor')}
              choices={team.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
            />
            <Button kind="secondary">{say('choose')}</Button>
          </form>
        </>
      )}
    </DeskPage>
  );
}

function ActingFor({ view, reader }: Pick<AbsencesPageProps, 'view' | 'reader'>): VNode {
  const say = speaker(absenceWords, view.language);
  const acting = reader.positions.filter(({ onBehalfOf }) => onBehalfOf !== undefined);
  if (acting.length === 0) return <p>{say('forMeNone')}</p>;
  return (
    <Alert view={view} tone="info" title={say('forMe')}>
      <ul>
        {acting.map(({ title, unitName, onBehalfOf }) => (
          <li>
            {onBehalfOf?.fullName}: {title[view.language]}, {unitName[view.language]}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function SetAbsence({ view, officer, positions, typed, problems }: AbsencesPageProps): VNode {
  const say = speaker(absenceWords, view.language);
  const field = (name: string) => ({ view, name, value: typed[name], error: errorAt(view, problems, name) });
  return (
    <>
      <h2>{say('set')}</h2>
      <p>{say('intro')}</p>
      <Form view={view} action="/officer/absences" class="form-column">
        <input type="hidden" name="officer" value={officer.id} />
        <TextField {...field('from')} label={say('from')} hint={say('dayHint')} width="short" />
        <TextField {...field('to')} label={say('to')} hint={say('dayHint')} width="short" />
        <TextField {...field('reason')} label={say('reason')} required={false} />
        {positions.map((position) => {
          const candidates = possibleDelegates(position);
          const values = { title: position.title, unit: position.unitName };
          if (candidates.length === 0) return <p class="quiet">{say('nobodyCan', values)}</p>;
          const roles = position.roles.map((role) => words[role][view.language]).join(', ');
          return (
            <Select
              {...field(`delegate-${position.positionId}`)}
              label={say('delegate', values)}
              hint={say('rolesHint', { ...values, roles })}
              empty={say('nobody')}
              required={false}
              choices={candidates.map(({ officerId, fullName, title }) => ({
                value: String(officerId),
                label: `${fullName}, ${title[view.language]}`,
              }))}
            />
          );
        })}
        <Button>{say('save')}</Button>
      </Form>
    </>
  );
}
