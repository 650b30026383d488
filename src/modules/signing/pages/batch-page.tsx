import type { VNode } from 'preact';
import type { ErrorKind, Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Asks } from '../../../outside/signing/signing-provider.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { isCutOff, type Batch, type BatchDocument } from '../batch.ts';
import { batchWords } from '../batch-words.ts';
import { batchAddress, batchesAddress } from '../rules/addresses.ts';
import { signingWords } from '../words.ts';
import { BatchTag } from './batch-tag.tsx';
import { KeyFields } from './key-fields.tsx';

export type BatchPageProps = {
  readonly view: View;
  readonly batch: Batch;
  readonly documents: readonly BatchDocument[];
  readonly asks: Asks;
  /** The error that a code stands for. */
  readonly errorOf: (code: string) => ErrorKind | undefined;
  readonly problems: readonly Problem[];
};

/** A batch: how far it is, what to do with it, its documents. */
export function BatchPage(props: BatchPageProps): VNode {
  const { view, batch, problems } = props;
  const speak = speaker(batchWords, view.language);
  return (
    <DeskPage
      view={view}
      title={batch.name}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      crumbs={[{ href: batchesAddress, label: speak('title') }]}
      live={batchAddress(batch.id, '/events')}
    >
      <ErrorSummary view={view} problems={problems} />
      <LiveRegion id="batch">
        <Acts {...props} />
        <Panel title={speak('documents')}>
          <Documents {...props} />
        </Panel>
      </LiveRegion>
    </DeskPage>
  );
}

function Acts(props: BatchPageProps): VNode {
  const { view, batch } = props;
  const speak = speaker(batchWords, view.language);
  const { signed, failed, total, state } = batch;
  const isRunning = state === 'signing' && !isCutOff(batch, view.now);
  return (
    <Panel title={speak('state')}>
      <p>
        <BatchTag view={view} batch={batch} />
      </p>
      <Progress label={speak('progress', { signed, total })} done={signed} of={total} />
      <Stopped {...props} />
      {failed > 0 && <Alert view={view} tone="warning" title={speak('failedSome', { n: failed })} />}
      {isRunning && (
        <Form view={view} action={batchAddress(batch.id, '/stop')}>
          <p class="quiet">{speak('stopHint')}</p>
          <Button kind="secondary">{speak('stop')}</Button>
        </Form>
      )}
      {!isRunning && state !== 'done' && <Start {...props} />}
      {signed > 0 && !isRunning && (
        <p>
          <ButtonLink href={batchAddress(batch.id, '/signed.zip')} kind="secondary">
            {speak('downloadAll')}
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}

/** Why it does not go on by itself. */
function Stopped({ view, batch, errorOf }: BatchPageProps): VNode | null {
  const speak = speaker(batchWords, view.language);
  if (isCutOff(batch, view.now)) return <Alert view={view} tone="warning" title={speak('cutOffHint')} />;
  const why = batch.problem === undefined ? undefined : errorOf(batch.problem);
  return why ? (
    <Alert view={view} tone="error" title={speak('stoppedBecause')}>
      <p>{why.text[view.language]}</p>
    </Alert>
  ) : null;
}

function Start({ view, batch, asks, problems }: BatchPageProps): VNode {
  const speak = speaker(batchWords, view.language);
  const left = batch.total - batch.signed - batch.failed;
  return (
    <Form view={view} action={batchAddress(batch.id, '/sign')}>
      <KeyFields view={view} asks={asks} problems={problems} />
      <ButtonGroup>
        <Button>{speak(batch.signed > 0 ? 'goOn' : 'start', { n: left })}</Button>
        {asks === 'pin-and-otp' && (
          <Button kind="secondary" formAction={batchAddress(batch.id, '/code')}>
            {signingWords.sendCode[view.language]}
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
}

const states = {
  waiting: { word: 'documentWaiting', tone: 'neutral' },
  signed: { word: 'documentSigned', tone: 'success' },
  failed: { word: 'documentFailed', tone: 'danger' },
} as const;

function Documents({ view, batch, documents, errorOf }: BatchPageProps): VNode {
  const speak = speaker(batchWords, view.language);
  const fileOf = ({ number, state }: BatchDocument): VNode => (
    <a href={batchAddress(batch.id, `/documents/${number}`)} target="_blank" rel="noopener">
      {speak(state === 'signed' ? 'download' : 'open')}
      <span class="hidden"> {number}</span>
    </a>
  );
  return (
    <Table
      caption={speak('documents')}
      rows={documents}
      rowId={({ number }) => `document-${number}`}
      columns={[
        { title: speak('document'), heading: true, cell: ({ number, name }) => `${number}. ${name}` },
        {
          title: speak('state'),
          cell: ({ state, problem }) => (
            <>
              <Tag tone={states[state].tone}>{speak(states[state].word)}</Tag>
              {problem !== undefined && <div class="hint">{errorOf(problem)?.text[view.language]}</div>}
            </>
          ),
        },
        { title: speak('file'), cell: fileOf },
      ]}
    />
  );
}
