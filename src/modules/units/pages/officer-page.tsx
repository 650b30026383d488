import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Details } from '../../../ui/details.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import type { View } from '../../../ui/view.ts';
import { officerWords } from '../officer-words.ts';
import type { OfficerAppointment, OfficerDetails } from '../queries/officer-details.ts';
import type { Cells } from '../rules/unit-cells.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type OfficerPageProps = {
  readonly view: View;
  readonly officer: OfficerDetails;
  readonly history: readonly LedgerEntry[];
  readonly today: LocalDate;
  readonly typed: Cells;
  readonly problems: readonly Problem[];
  readonly saved: boolean;
  /** A password just issued, shown this once. */
  readonly issued?: string;
};

/** One officer: account and positions, with what an operator can do about them. */
export function OfficerPage(props: OfficerPageProps): VNode {
  const { view, officer, problems, issued, saved } = props;
  const speak = speaker(officerWords, view.language);
  return (
    <DeskPage
      view={view}
      title={officer.fullName}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator', label: words.operatorTitle[view.language] },
        { href: '/operator/officers', label: words.officersTitle[view.language] },
      ]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {saved && <Alert view={view} tone="success" live title={speak('saved')} />}
      {issued && (
        <Alert
          view={view}
          tone="success"
          live
          title={speaker(words, view.language)('issued', { name: officer.fullName, password: issued })}
        />
      )}
      <Columns aside={<Account {...props} />}>
        <Held {...props} />
      </Columns>
    </DeskPage>
  );
}

function Held({ view, officer, today }: OfficerPageProps): VNode {
  const speak = speaker(officerWords, view.language);
  const base = `/operator/officers/${officer.id}`;
  const isPast = (row: OfficerAppointment) => row.validTo !== null && row.validTo < today;
  return (
    <Panel title={speak('held')} id="positions">
      {officer.appointments.length === 0 ? (
        <p>{speak('heldNone')}</p>
      ) : (
        <Table
          caption={speak('held')}
          rows={officer.appointments}
          columns={[
            {
              title: words.position[view.language],
              cell: (row) => (
                <>
                  {row.title[view.language]}
                  <div class="hint">
                    <a href={`/operator/units/${row.unitId}`}>{row.unitName[view.language]}</a>
                    {' · '}
                    {row.roles.map((role) => words[role][view.language]).join(', ')}
                  </div>
                </>
              ),
              heading: true,
            },
            { title: speak('firstDay'), cell: (row) => <Day view={view} date={row.validFrom} /> },
            { title: speak('lastDay'), cell: (row) => row.validTo && <Day view={view} date={row.validTo} /> },
            {
              title: speak('standing'),
              cell: (row) =>
                isPast(row) ? (
                  <Tag>{speak('past')}</Tag>
                ) : (
                  <>
                    <Tag tone={row.validFrom > today ? 'info' : 'success'}>
                      {speak(row.validFrom > today ? 'future' : 'now')}
                    </Tag>{' '}
                    <a href={`${base}/end/${row.id}`}>
                      {speak('end')}
                      <span class="hidden"> {row.title[view.language]}</span>
                    </a>
                  </>
                ),
            },
          ]}
        />
      )}
      <ButtonLink kind="secondary" href={`${base}/appoint`}>
        {speak('appoint')}
      </ButtonLink>
    </Panel>
  );
}

function Account({ view, officer, problems, typed, history }: OfficerPageProps): VNode {
  const speak = speaker(officerWords, view.language);
  const base = `/operator/officers/${officer.id}`;
  const told = history.filter(({ kind }) => Object.hasOwn(officerWords, kind)).toReversed();
  const factsOpen = problems.some(({ field }) => field === 'full_name' || field === 'email');
  return (
    <>
      <Panel title={speak('account')} id="account">
        <p>
          <code>{officer.username}</code>{' '}
          <Tag tone={officer.active ? 'success' : 'danger'}>{speak(officer.active ? 'active' : 'suspended')}</Tag>{' '}
          {!officer.hasPassword && <Tag tone="warning">{speak('noPassword')}</Tag>}
        </p>
        {officer.email && <p>{officer.email}</p>}
        <p>{speak('passkeys', { n: officer.passkeys })}</p>
        <Details summary={words.issuePassword[view.language]} open={!officer.hasPassword}>
          <p>{speak('issueHint')}</p>
          <Form view={view} action={`${base}/password`}>
            <Button kind="secondary">{words.issuePassword[view.language]}</Button>
          </Form>
        </Details>
        <Details summary={speak('facts')} open={factsOpen}>
          <Form view={view} action={`${base}/facts`}>
            <TextField
              view={view}
              name="full_name"
              label={speak('fullName')}
              value={typed['full_name'] ?? officer.fullName}
              error={errorAt(view, problems, 'full_name')}
            />
            <TextField
              view={view}
              name="email"
              label={speak('email')}
              type="email"
              value={typed['email'] ?? officer.email ?? ''}
              error={errorAt(view, problems, 'email')}
              required={false}
            />
            <Button kind="secondary">{speak('save')}</Button>
          </Form>
        </Details>
        {officer.active ? (
          <Details summary={speak('suspend')} open={problems.some(({ field }) => field === 'confirm')}>
            <p>{speak('suspendHint')}</p>
            <Form view={view} action={`${base}/suspend`}>
              <Checkbox
                view={view}
                name="confirm"
                label={speak('confirmSuspend')}
                error={errorAt(view, problems, 'confirm')}
              />
              <Button kind="danger">{speak('suspend')}</Button>
            </Form>
          </Details>
        ) : (
          <Form view={view} action={`${base}/resume`}>
            <Button kind="secondary">{speak('resume')}</Button>
          </Form>
        )}
      </Panel>
      {told.length > 0 && (
        <Panel title={speak('history')}>
          <Timeline
            view={view}
            entries={told.map(({ at, kind, actor, body }) => ({
              at,
              title: speak(kind as keyof typeof officerWords),
              by: actor.name,
              body: typeof body['title'] === 'string' ? <p>{body['title']}</p> : undefined,
            }))}
          />
        </Panel>
      )}
    </>
  );
}
