import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { ListSummary } from '../queries/load-list.ts';
import type { WaitingResult } from '../queries/waiting-for-post.ts';
import { listAddress, postAddress } from '../rules/post-address.ts';
import { words } from '../words.ts';
import { PostTag } from './post-tag.tsx';
import { WaitingTable } from './waiting-table.tsx';

export type PostPageProps = {
  readonly view: View;
  readonly units: readonly { readonly id: number; readonly name: Text }[];
  readonly unitId: number;
  readonly formKey: string;
  readonly waiting: readonly WaitingResult[];
  readonly lists: readonly ListSummary[];
  /** Codes that were ticked when the page came back refused; undefined for a fresh page. */
  readonly chosen: readonly string[] | undefined;
  readonly dropped: boolean;
  readonly problems: readonly Problem[];
};

/** What a one-stop has to send by post, and its lists. */
export function PostPage(props: PostPageProps): VNode {
  const { view, units, unitId, formKey, waiting, problems, dropped } = props;
  const speak = speaker(words, view.language);
  return (
    <DeskPage view={view} title={speak('title')} menu={menuOf(view)} wrong={problems.length > 0}>
      <ErrorSummary view={view} problems={problems} />
      {dropped && <Alert view={view} tone="success" live title={speak('dropped')} />}
      {units.length > 1 && <ChooseUnit {...props} />}
      <h2>{speak('waiting')}</h2>
      {waiting.length === 0 ? (
        <Empty title={speak('noneWaiting')}>
          <p>{speak('noneWaitingHint')}</p>
        </Empty>
      ) : (
        <Form view={view} action={`${postAddress}/lists`}>
          <p class="quiet">{speak('waitingHint')}</p>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="unit" value={unitId} />
          <WaitingTable {...props} />
          <p>
            <Button>{speak('makeList')}</Button>
          </p>
        </Form>
      )}
      <h2>{speak('lists')}</h2>
      <Lists {...props} />
    </DeskPage>
  );
}

function ChooseUnit({ view, units, unitId }: PostPageProps): VNode {
  const speak = speaker(words, view.language);
  return (
    <form class="filters" method="get" action={postAddress}>
      <Select
        view={view}
        name="unit"
        label={speak('unit')}
        empty={false}
        value={String(unitId)}
        choices={units.map(({ id, name }) => ({ value: String(id), label: name[view.language] }))}
      />
      <div class="field">
        <Button kind="secondary">{speak('show')}</Button>
      </div>
    </form>
  );
}

const mostListed = 50;

function Lists({ view, lists, unitId }: PostPageProps): VNode {
  const speak = speaker(words, view.language);
  const last = lists.at(-1);
  if (!last) return <p>{speak('noLists')}</p>;
  return (
    <>
      <Table
        caption={speak('lists')}
        rows={lists}
        columns={[
          {
            title: speak('list'),
            heading: true,
            cell: ({ id, day, number }) => (
              <a href={listAddress(id)}>
                <Day view={view} date={day} /> – {number}
              </a>
            ),
          },
          {
            title: speak('state'),
            cell: ({ handedOverAt }) => (
              <PostTag view={view} state={handedOverAt === null ? 'prepared' : 'handed-over'} />
            ),
          },
          { title: speak('items'), numeric: true, cell: ({ items }) => items },
          { title: speak('tracked'), numeric: true, cell: ({ tracked }) => tracked },
          { title: speak('delivered'), numeric: true, cell: ({ delivered }) => delivered },
          { title: speak('returned'), numeric: true, cell: ({ returned }) => returned },
        ]}
      />
      {lists.length === mostListed && (
        <Pagination view={view} nextHref={`${postAddress}?unit=${unitId}&before=${last.id}`} />
      )}
    </>
  );
}
