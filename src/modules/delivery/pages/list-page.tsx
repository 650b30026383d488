import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatDate, formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { ImportReport } from '../commands/import-tracking.ts';
import type { PostList } from '../post-list.ts';
import { listAddress, postAddress } from '../rules/post-address.ts';
import { words } from '../words.ts';
import { FateForm, HandOverForm, ImportForm } from './list-forms.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ItemsForm } from './items-form.tsx';

export type ListPageProps = {
  readonly view: View;
  readonly list: PostList;
  /** What has just been done. */
  readonly done: ListDone | undefined;
  readonly report: ImportReport | undefined;
  readonly problems: readonly Problem[];
  /** What was typed into a form that was refused; a list where a name was given several times. */
  readonly typed: (name: string) => readonly string[] | undefined;
};

export const listDone = ['savedTracking', 'savedFate', 'done', 'leftOut'] as const;
export type ListDone = (typeof listDone)[number];

/** One hand-over list: its envelopes, their numbers, and what becomes of them. */
export function ListPage(props: ListPageProps): VNode {
  const { view, list, done, report, problems } = props;
  const { language, place } = view;
  const speak = speaker(words, language);
  const at = (moment: PostList['preparedAt']) => formatInstant(moment, place.zone, language);
  return (
    <DeskPage
      view={view}
      title={speak('listTitle', { day: formatDate(list.day, language), number: list.number })}
      menu={menuOf(view)}
      crumbs={[{ href: `${postAddress}?unit=${list.unitId}`, label: speak('title') }]}
      actions={
        <ButtonLink kind="secondary" href={listAddress(list.id, '/list.pdf')}>
          {speak('print')}
        </ButtonLink>
      }
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {done && problems.length === 0 && <Alert view={view} tone="success" live title={speak(done)} />}
      {report && <ImportOutcome view={view} report={report} />}
      <p>
        {speak('preparedBy', { at: at(list.preparedAt), name: list.preparedByName })}
        {list.handedOverAt !== undefined && (
          <>
            <br />
            {speak('handedOverBy', {
              at: at(list.handedOverAt),
              name: list.handedOverByName ?? '',
              collector: list.collector ?? '',
            })}
          </>
        )}
      </p>
      <ItemsForm {...props} />
      {list.handedOverAt === undefined ? (
        <Panel title={speak('handOver')} id="hand-over">
          <HandOverForm {...props} />
        </Panel>
      ) : (
        <Panel title={speak('fate')} id="fate">
          <FateForm {...props} />
        </Panel>
      )}
      <Panel title={speak('import')} id="import">
        <ImportForm {...props} />
      </Panel>
    </DeskPage>
  );
}
