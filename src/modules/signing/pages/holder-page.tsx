import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Details } from '../../../ui/details.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { HolderPage as Subject, HolderState } from '../holder.ts';
import { batchAddress } from '../rules/addresses.ts';
import { documentName } from '../rules/document-name.ts';
import { signingWords } from '../words.ts';
import { CertificateFactsList } from './certificate-panel.tsx';
import { KeepersPanel } from './keepers-panel.tsx';
import { KeyFields } from './key-fields.tsx';
import { NewKeyPanel } from './new-key-panel.tsx';

export type HolderPageProps = {
  readonly view: View;
  readonly subject: Subject;
  readonly state: HolderState;
  /** Whoever has no certificate is given one when they first need it. */
  readonly demo: boolean;
  readonly problems: readonly Problem[];
  /** What was just done. */
  readonly done: keyof typeof signingWords | undefined;
};

/** An officer's certificate, or an agency's seal: whether it may sign, its image, what it signed, another key. */
export function HolderPage(props: HolderPageProps): VNode {
  const { view, subject, problems, done } = props;
  const speak = speaker(signingWords, view.language);
  const { name } = subject;
  return (
    <DeskPage
      view={view}
      title={name ? speak('seal', { agency: name }) : speak('mine')}
      wrong={problems.length > 0}
      menu={menuOf(view)}
    >
      <ErrorSummary view={view} problems={problems} />
      {done && problems.length === 0 && <Alert view={view} tone="success" title={speak(done)} live />}
      <p class="quiet">{speak(name ? 'sealHint' : 'mineHint')}</p>
      <Columns
        aside={
          <>
            {name && <KeepersPanel {...props} />}
            <ImagePanel {...props} />
            <NewKeyPanel {...props} />
          </>
        }
      >
        <CertificatePanel {...props} />
        <LogPanel {...props} />
      </Columns>
    </DeskPage>
  );
}

function CertificatePanel(props: HolderPageProps): VNode {
  const { view, subject, state, problems, demo } = props;
  const speak = speaker(signingWords, view.language);
  const { certificate } = state;
  return (
    <Panel title={speak(subject.name ? 'sealCertificate' : 'certificate')}>
      {certificate ? (
        <CertificateFactsList view={view} certificate={certificate} />
      ) : (
        <Empty title={speak(subject.name ? 'sealNone' : 'none')}>
          <p>{speak(demo ? 'demoHint' : 'noneHint')}</p>
        </Empty>
      )}
      {(certificate || demo) && (
        <Form view={view} action={`${subject.base}/try`}>
          <p class="quiet">{speak('testHint')}</p>
          <KeyFields view={view} asks={certificate?.key.asks ?? 'nothing'} problems={problems} />
          <ButtonGroup>
            <Button>{speak('test')}</Button>
            {certificate?.key.asks === 'pin-and-otp' && (
              <Button kind="secondary" formAction={`${subject.base}/code`}>
                {speak('sendCode')}
              </Button>
            )}
          </ButtonGroup>
        </Form>
      )}
      {certificate && (
        <Details summary={speak('end')} open={problems.some(({ field }) => field === '/confirm')}>
          <Form view={view} action={`${subject.base}/end`}>
            <Checkbox
              view={view}
              name="confirm"
              label={speak('endConfirm')}
              error={errorAt(view, problems, '/confirm')}
            />
            <Button kind="danger">{speak('end')}</Button>
          </Form>
        </Details>
      )}
    </Panel>
  );
}

function ImagePanel({ view, subject, state, problems }: HolderPageProps): VNode {
  const speak = speaker(signingWords, view.language);
  return (
    <Panel title={speak(subject.name ? 'sealImage' : 'image')}>
      {state.hasImage ? (
        <p>
          <img class="signing-image" src={`${subject.base}/image`} alt={speak('imageAlt')} />
        </p>
      ) : (
        <p class="quiet">{speak('imageNone')}</p>
      )}
      <Form view={view} action={`${subject.base}/new-image`} files>
        <FileField
          view={view}
          name="image"
          label={speak('imageFile')}
          hint={speak(subject.name ? 'sealImageHint' : 'imageHint')}
          accept="image/png"
          error={errorAt(view, problems, '/image')}
        />
        <Button kind="secondary">{speak('setImage')}</Button>
      </Form>
    </Panel>
  );
}

/** What was signed, as the ledger names it; a document of a batch leads there. */
function DocumentLink({ view, document }: { readonly view: View; readonly document: string }): VNode {
  const name = documentName(document, view.language);
  const [, batch, number] = /^signing-batch\/(\d+)\/(\d+)$/.exec(document) ?? [];
  return batch && number ? <a href={batchAddress(batch, `/documents/${number}`)}>{name}</a> : <>{name}</>;
}

function LogPanel({ view, state }: HolderPageProps): VNode {
  const speak = speaker(signingWords, view.language);
  return (
    <Panel title={speak('log')}>
      {state.log.length === 0 ? (
        <p class="quiet">{speak('logNone')}</p>
      ) : (
        <Table
          caption={speak('log')}
          rows={state.log}
          columns={[
            {
              title: speak('document'),
              heading: true,
              cell: ({ document }) => <DocumentLink view={view} document={document} />,
            },
            { title: speak('when'), cell: ({ signedAt }) => <DateTime view={view} at={signedAt} /> },
            { title: speak('digest'), cell: ({ sha256 }) => <span class="typed">{sha256.slice(0, 16)}…</span> },
          ]}
        />
      )}
    </Panel>
  );
}
