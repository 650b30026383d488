import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateTime, Day } from '../../../ui/date-time.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { Person } from '../person.ts';
import type { PastReading } from '../queries/readings.ts';
import type { TypedContact } from '../rules/read-contact.ts';
import type { Assurance } from '../rules/assurance.ts';
import { words } from '../words.ts';
import { stepUpUrl } from './sign-in-page.tsx';

export type AccountPageProps = {
  readonly view: View;
  readonly person: Person;
  /** Of this session. */
  readonly assurance: Assurance;
  readonly readings: readonly PastReading[];
  /** What stands in the fields: stored, or typed and refused. */
  readonly contact: TypedContact;
  readonly problems: readonly Problem[];
  readonly saved: boolean;
};

/** What the site knows of the person, what they can change, and who looked at it. */
export function AccountPage(props: AccountPageProps): VNode {
  const { view, problems, saved } = props;
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('accountTitle')} wrong={problems.length > 0} hidden>
      <ErrorSummary view={view} problems={problems} />
      {saved ? (
        <Alert view={view} tone="success" live>
          <p>{say('saved')}</p>
        </Alert>
      ) : null}
      <h2>{say('fromProvider')}</h2>
      <p class="hint">{say('fromProviderHint')}</p>
      <SummaryList view={view} rows={providedRows(props)} />
      <h2>{say('contactTitle')}</h2>
      <ContactForm {...props} />
      <h2>{say('readingsTitle')}</h2>
      <p class="hint">{say('readingsHint')}</p>
      <Readings {...props} />
      <p>
        <a href="/my/vault">{say('vaultLink')}</a>
      </p>
    </SitePage>
  );
}

function providedRows({ view, person, assurance }: AccountPageProps): readonly SummaryRow[] {
  const say = speaker(words, view.language);
  const enterprise = person.accountKind === 'enterprise';
  return [
    { question: say(enterprise ? 'enterpriseName' : 'fullName'), answer: person.fullName },
    ...(enterprise ? [{ question: say('taxCode'), answer: person.taxCode }] : []),
    { question: say(enterprise ? 'representativeNumber' : 'personalNumber'), answer: person.personalNumber },
    ...(person.dateOfBirth
      ? [{ question: say('dateOfBirth'), answer: <Day view={view} date={person.dateOfBirth} /> }]
      : []),
    {
      question: say('assurance'),
      answer: (
        <>
          {say('assuranceLevel', { level: assurance })}
          {assurance === 1 && (
            <div>
              <a href={stepUpUrl('/my/account', 2)}>{say('raiseLevel')}</a>
            </div>
          )}
        </>
      ),
    },
  ];
}

function ContactForm({ view, contact, problems }: AccountPageProps): VNode {
  const say = speaker(words, view.language);
  const error = (field: string): string | undefined => errorAt(view, problems, field);
  const languages = [
    { value: 'vi', label: say('vietnamese') },
    { value: 'en', label: say('english') },
  ];
  return (
    <Form view={view} action="/my/account">
      <p class="hint">{say('contactHint')}</p>
      <TextField
        view={view}
        name="email"
        label={say('email')}
        type="email"
        autocomplete="email"
        value={contact.email}
        error={error('email')}
        required={false}
      />
      <TextField
        view={view}
        name="phone"
        label={say('phone')}
        type="tel"
        autocomplete="tel"
        width="medium"
        value={contact.phone}
        error={error('phone')}
        required={false}
      />
      <Radios
        view={view}
        name="language"
        label={say('language')}
        choices={languages}
        value={contact.language}
        error={error('language')}
        inline
      />
      <Button>{say('save')}</Button>
    </Form>
  );
}

function Readings({ view, readings }: AccountPageProps): VNode {
  const say = speaker(words, view.language);
  if (readings.length === 0) return <p>{say('noReadings')}</p>;
  return (
    <Table
      caption={say('readingsTitle')}
      columns={[
        { title: say('readAt'), cell: (row) => <DateTime view={view} at={row.at} />, heading: true },
        { title: say('readBy'), cell: (row) => row.officer },
        { title: say('readWhy'), cell: (row) => row.purpose },
      ]}
      rows={readings}
    />
  );
}
