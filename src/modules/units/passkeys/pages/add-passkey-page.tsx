import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../../ui/button.tsx';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { PasswordField } from '../../../../ui/password-field.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../pages/menu.ts';
import { words } from '../../words.ts';
import { passkeysAddress } from '../addresses.ts';
import { passkeyWords } from '../words.ts';
import { passkeyIsland } from './passkey-island.ts';

const crumbsOf = ({ language }: View) => [{ href: '/officer/account', label: words.accountTitle[language] }];

export type AddPasskeyProps = { readonly view: View; readonly name: string; readonly problems: readonly Problem[] };

/** Before a passkey is made: what it is to be called, and the password once more. */
export function AddPasskeyPage({ view, name, problems }: AddPasskeyProps): VNode {
  const say = speaker(passkeyWords, view.language);
  return (
    <DeskPage
      view={view}
      title={say('add')}
      menu={menuOf(view)}
      crumbs={crumbsOf(view)}
      wrong={problems.length > 0}
      scripts={[passkeyIsland]}
    >
      <ErrorSummary view={view} problems={problems} />
      <p>{say('hint')}</p>
      <p data-passkey-absent>{say('noScriptToAdd')}</p>
      <Form view={view} action={`${passkeysAddress}/new`} class="form-column">
        <TextField
          view={view}
          name="name"
          label={say('name')}
          hint={say('nameHint')}
          value={name}
          error={errorAt(view, problems, '/name')}
        />
        <PasswordField
          view={view}
          name="password"
          label={say('password')}
          hint={say('passwordHint')}
          autocomplete="current-password"
          error={errorAt(view, problems, '/password')}
        />
        <ButtonGroup>
          <Button>{say('goOn')}</Button>
          <ButtonLink kind="secondary" href="/officer/account">
            {say('back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </DeskPage>
  );
}

/** The password was right: the device makes the passkey. `options` are what the browser is asked. */
export function MakePasskeyPage({
  view,
  name,
  options,
}: {
  readonly view: View;
  readonly name: string;
  readonly options: object;
}): VNode {
  const say = speaker(passkeyWords, view.language);
  return (
    <DeskPage
      view={view}
      title={say('readyTitle', { name })}
      menu={menuOf(view)}
      crumbs={crumbsOf(view)}
      scripts={[passkeyIsland]}
    >
      <p>{say('readyText')}</p>
      <p data-passkey-absent>{say('noScriptToAdd')}</p>
      <p
        class="field-error"
        role="alert"
        data-passkey-failure={say('addFailed')}
        data-passkey-known={say('knownDevice')}
      />
      <ButtonGroup>
        <button
          type="button"
          class="button"
          data-passkey="add"
          data-passkey-name={name}
          data-passkey-options={JSON.stringify(options)}
          hidden
        >
          {say('make')}
        </button>
        <ButtonLink kind="secondary" href="/officer/account">
          {say('back')}
        </ButtonLink>
      </ButtonGroup>
    </DeskPage>
  );
}
