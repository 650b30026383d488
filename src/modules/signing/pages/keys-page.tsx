import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { KeptKey, ProviderName } from '../../../outside/signing/signing-provider.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { HolderPage } from '../holder.ts';
import { certificateFacts } from '../rules/certificate-facts.ts';
import { signingWords } from '../words.ts';
import { sayDay } from './certificate-panel.tsx';
import { KeyFields } from './key-fields.tsx';

export type KeysPageProps = {
  readonly view: View;
  readonly subject: HolderPage;
  readonly provider: ProviderName;
  readonly owner: string;
  readonly keys: readonly KeptKey[];
  readonly reference: string;
  readonly codeSent: boolean;
  readonly problems: readonly Problem[];
};

/** Keys that a token or service keeps: one is chosen and tried, and is then the one in use. */
export function KeysPage(props: KeysPageProps): VNode {
  const { view, subject, provider, keys, problems, codeSent } = props;
  const speak = speaker(signingWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak(provider === 'token' ? 'fromToken' : 'fromRemote')}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      crumbs={[{ href: subject.base, label: subject.name ? speak('seal', { agency: subject.name }) : speak('mine') }]}
    >
      <ErrorSummary view={view} problems={problems} />
      {codeSent && problems.length === 0 && <Alert view={view} tone="success" title={speak('codeSent')} live />}
      {keys.length === 0 ? <Empty title={speak('noKeys')} /> : <Choice {...props} />}
    </DeskPage>
  );
}

function Choice({ view, subject, provider, owner, keys, reference, problems }: KeysPageProps): VNode {
  const speak = speaker(signingWords, view.language);
  const choices = keys.flatMap((key) => {
    const facts = certificateFacts(key.certificates[0] ?? new Uint8Array());
    if (!facts) return [];
    const label = speak('keyChoice', { ...facts, to: sayDay(view, facts.validTo) });
    return [{ value: key.reference, label }];
  });
  const asks = keys.some((key) => key.asks === 'pin-and-otp') ? 'pin-and-otp' : (keys[0]?.asks ?? 'nothing');
  return (
    <Form view={view} action={`${subject.base}/keys`}>
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="owner" value={owner} />
      <Radios
        view={view}
        name="reference"
        label={speak('chooseKey')}
        choices={choices}
        value={reference || (choices.length === 1 ? choices[0]?.value : undefined)}
        error={errorAt(view, problems, '/reference')}
      />
      <KeyFields view={view} asks={asks} problems={problems} />
      <ButtonGroup>
        <Button>{speak('registerKey')}</Button>
        {asks === 'pin-and-otp' && (
          <Button kind="secondary" formAction={`${subject.base}/keys/code`}>
            {speak('sendCode')}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}
