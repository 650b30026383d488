import type { VNode } from 'preact';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { limits, megabyte } from '../../../kernel/files/limits.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { mostDocuments, type Batch } from '../batch.ts';
import { batchWords } from '../batch-words.ts';
import type { SealChoice } from '../queries/signing-roles.ts';
import { scanWords } from '../scan-words.ts';
import { batchAddress, batchesAddress, scansAddress } from '../rules/addresses.ts';
import { BatchTag } from './batch-tag.tsx';

export type BatchesPageProps = {
  readonly view: View;
  readonly officer: Officer;
  readonly batches: readonly Batch[];
  readonly seals: readonly SealChoice[];
  /** Of the batch that the form makes. */
  readonly newKey: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
};

/** An officer's batches, and a new one. */
export function BatchesPage(props: BatchesPageProps): VNode {
  const { view, batches, problems } = props;
  const speak = speaker(batchWords, view.language);
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      actions={<a href={scansAddress}>{scanWords.link[view.language]}</a>}
    >
      <ErrorSummary view={view} problems={problems} />
      <Columns
        aside={
          <Panel title={speak('new')}>
            <NewBatch {...props} />
          </Panel>
        }
      >
        <Panel title={speak('mine')}>
          {batches.length === 0 ? (
            <Empty title={speak('noneYet')}>
              <p>{speak('noneHint')}</p>
            </Empty>
          ) : (
            <Table
              caption={speak('mine')}
              rows={batches}
              columns={[
                {
                  title: speak('name'),
                  heading: true,
                  cell: ({ id, name }) => <a href={batchAddress(id)}>{name}</a>,
                },
                { title: speak('made'), cell: ({ createdAt }) => <DateTime view={view} at={createdAt} /> },
                { title: speak('state'), cell: (batch) => <BatchTag view={view} batch={batch} /> },
                { title: speak('documents'), cell: ({ signed, total }) => speak('progress', { signed, total }) },
              ]}
            />
          )}
        </Panel>
      </Columns>
    </DeskPage>
  );
}

function NewBatch({ view, officer, seals, newKey, typed, problems }: BatchesPageProps): VNode {
  const speak = speaker(batchWords, view.language);
  const field = (name: string) => ({ view, name, error: errorAt(view, problems, `/${name}`) });
  const choices = [
    { value: 'signer', label: speak('asSigner', { name: officer.fullName }) },
    ...seals.map(({ unitId, name }) => ({ value: String(unitId), label: speak('asAgency', { agency: name }) })),
  ];
  return (
    <Form view={view} action={batchesAddress} files>
      <input type="hidden" name="key" value={newKey} />
      <TextField
        {...field('name')}
        label={speak('name')}
        hint={speak('nameHint')}
        value={typed['name']}
        maxLength={100}
        required={false}
      />
      <Radios {...field('as')} label={speak('as')} choices={choices} value={typed['as'] ?? 'signer'} />
      <TextField
        {...field('mainNumber')}
        label={speak('mainNumber')}
        hint={speak('mainNumberHint')}
        value={typed['mainNumber']}
        maxLength={60}
        required={false}
      />
      <FileField
        {...field('files')}
        label={speak('files')}
        hint={speak('filesHint', { most: mostDocuments, megabytes: limits.fileBytes / megabyte })}
        accept="application/pdf,.pdf"
        multiple
      />
      <Button>{speak('make')}</Button>
    </Form>
  );
}
