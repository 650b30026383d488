import type { VNode } from 'preact';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { PasskeyTable } from '../passkeys/pages/passkey-table.tsx';
import type { Passkey } from '../passkeys/queries/passkeys.ts';
import { shortestPassword } from '../rules/password.ts';
import { absenceWords } from '../absences/words.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type AccountPageProps = {
  readonly view: View;
  readonly officer: Officer;
  readonly passkeys: readonly Passkey[];
  /** The password was chosen by an operator. */
  readonly mustChange: boolean;
  /** What was just done, in the reader's language. */
  readonly saved: string | undefined;
  readonly problems: readonly Problem[];
};

/** What the officer is today, and how they sign in. */
export function AccountPage(props: AccountPageProps): VNode {
  const { view, officer, passkeys, problems, mustChange, saved } = props;
  const say = speaker(words, view.language);
  return (
    <DeskPage view={view} title={say('accountTitle')} menu={menuOf(view)} wrong={problems.length > 0}>
      <ErrorSummary view={view} problems={problems} />
      {saved && <Alert view={view} tone="success" live title={saved} />}
      {mustChange && <Alert view={view} tone="warning" title={say('mustChange')} />}
      <h2>{say('positionsTitle')}</h2>
      {officer.positions.length === 0 ? (
        <p>{say('noPositions')}</p>
      ) : (
        <Table
          caption={say('positionsTitle')}
          rows={officer.positions}
          columns={[
            {
              title: say('position'),
              cell: (row) => (
                <>
                  {row.title[view.language]}
                  {row.onBehalfOf && (
                    <div class="hint">
                      {speaker(absenceWords, view.language)('onBehalfOf', { name: row.onBehalfOf.fullName })}
                    </div>
                  )}
                </>
              ),
              heading: true,
            },
            { title: say('unit'), cell: (row) => row.unitName[view.language] },
            { title: say('roles'), cell: (row) => row.roles.map((role) => say(role)).join(', ') },
          ]}
        />
      )}
      <h2>{say('passwordTitle')}</h2>
      <Form view={view} action="/officer/account/password">
        <PasswordField
          view={view}
          name="current"
          label={say('currentPassword')}
          autocomplete="current-password"
          error={errorAt(view, problems, 'current')}
        />
        <PasswordField
          view={view}
          name="next"
          label={say('newPassword')}
          hint={say('newPasswordHint', { limit: shortestPassword })}
          autocomplete="new-password"
          error={errorAt(view, problems, 'next')}
        />
        <Button>{say('passwordTitle')}</Button>
      </Form>
      <PasskeyTable view={view} passkeys={passkeys} />
    </DeskPage>
  );
}
