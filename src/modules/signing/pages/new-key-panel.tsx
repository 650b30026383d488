import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { Details } from '../../../ui/details.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { signingWords } from '../words.ts';
import type { HolderPageProps } from './holder-page.tsx';

const ofFile = ['/file', '/password', '/newPin', '/newPinAgain'];

/** Three ways to another key: a file, a token, a service. */
export function NewKeyPanel({ view, subject, problems }: HolderPageProps): VNode {
  const speak = speaker(signingWords, view.language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, `/${name}`) });
  const isOfFile = problems.some((each) => ofFile.includes(each.field ?? ''));
  return (
    <Panel title={speak('newKey')}>
      <p class="quiet">{speak('newKeyHint')}</p>
      <Details summary={speak('fromFile')} open={isOfFile}>
        <Form view={view} action={`${subject.base}/key-store`} files>
          <FileField {...field('file')} label={speak('keyStoreFile')} accept=".p12,.pfx,application/x-pkcs12" />
          <PasswordField {...field('password')} label={speak('keyStorePassword')} autocomplete="current-password" />
          <PasswordField
            {...field('newPin')}
            label={speak('newPin')}
            hint={speak('newPinHint')}
            autocomplete="new-password"
          />
          <PasswordField {...field('newPinAgain')} label={speak('newPinAgain')} autocomplete="new-password" />
          <Button>{speak('importKey')}</Button>
        </Form>
      </Details>
      <Details summary={speak('fromToken')}>
        <form method="get" action={`${subject.base}/keys`}>
          <input type="hidden" name="provider" value="token" />
          <Button kind="secondary">{speak('findKeys')}</Button>
        </form>
      </Details>
      <Details summary={speak('fromRemote')}>
        <form method="get" action={`${subject.base}/keys`}>
          <input type="hidden" name="provider" value="remote" />
          <TextField view={view} name="owner" label={speak('owner')} width="medium" maxLength={100} />
          <Button kind="secondary">{speak('findKeys')}</Button>
        </form>
      </Details>
    </Panel>
  );
}
