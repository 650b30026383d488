import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { formatInstant } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkboxes.tsx';
import { DateTime } from '../../../../ui/date-time.tsx';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../pages/menu.ts';
import { words } from '../../words.ts';
import { passkeysAddress } from '../addresses.ts';
import type { Passkey } from '../queries/passkeys.ts';
import { passkeyWords } from '../words.ts';

export type PasskeyPageProps = {
  readonly view: View;
  readonly passkey: Passkey;
  /** What was typed as its new name; its present one unless something was. */
  readonly name: string;
  readonly problems: readonly Problem[];
};

/** One passkey: when it was used, another name for it, and its end. */
export function PasskeyPage({ view, passkey, name, problems }: PasskeyPageProps): VNode {
  const say = speaker(passkeyWords, view.language);
  const base = `${passkeysAddress}/${passkey.id}`;
  return (
    <DeskPage
      view={view}
      title={passkey.name}
      menu={menuOf(view)}
      crumbs={[{ href: '/officer/account', label: words.accountTitle[view.language] }]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {passkey.suspectedAt !== null && (
        <Alert view={view} tone="error" title={say('suspected')}>
          <p>
            {say('suspectedHint', {
              when: formatInstant(passkey.suspectedAt, view.place.zone, view.language),
            })}
          </p>
        </Alert>
      )}
      <SummaryList
        view={view}
        rows={[
          { question: say('added'), answer: <DateTime view={view} at={passkey.createdAt} /> },
          {
            question: say('used'),
            answer: passkey.usedAt === null ? say('never') : <DateTime view={view} at={passkey.usedAt} />,
          },
          { question: say('where'), answer: say(passkey.synced ? 'synced' : 'oneDevice') },
        ]}
      />
      <h2>{say('rename')}</h2>
      <Form view={view} action={`${base}/name`} class="form-column">
        <TextField
          view={view}
          name="name"
          label={say('name')}
          hint={say('nameHint')}
          value={name}
          error={errorAt(view, problems, '/name')}
        />
        <Button kind="secondary">{say('rename')}</Button>
      </Form>
      <h2>{say('remove')}</h2>
      <p>{say('removeHint')}</p>
      <Form view={view} action={`${base}/remove`} class="form-column">
        <Checkbox
          view={view}
          name="confirm"
          label={say('confirmRemove', { name: passkey.name })}
          error={errorAt(view, problems, 'confirm')}
        />
        <ButtonGroup>
          <Button kind="danger">{say('remove')}</Button>
          <ButtonLink kind="secondary" href="/officer/account">
            {say('back')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </DeskPage>
  );
}
