import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { WaitingResult } from '../queries/waiting-for-post.ts';
import { words } from '../words.ts';
import type { PostPageProps } from './post-page.tsx';

const canBeSent = ({ address, feeDue }: WaitingResult): boolean => address !== null && !feeDue;

/** Results to tick; those that cannot go say why. */
export function WaitingTable({ view, waiting, chosen }: PostPageProps): VNode {
  const speak = speaker(words, view.language);
  return (
    <Table
      caption={speak('waiting')}
      rows={waiting}
      columns={[
        {
          title: speak('choose'),
          cell: (row) => (
            <input
              type="checkbox"
              class="choose-case"
              name="case"
              value={row.code}
              checked={canBeSent(row) && (chosen?.includes(row.code) ?? true)}
              disabled={!canBeSent(row)}
              aria-label={speak('chooseCase', { code: row.code })}
            />
          ),
        },
        {
          title: speak('code'),
          heading: true,
          cell: ({ code }) => (
            <a class="code" href={`/desk/cases/${code}`}>
              {code}
            </a>
          ),
        },
        { title: speak('recipient'), cell: ({ recipient }) => recipient },
        {
          title: speak('address'),
          cell: ({ address }) => address ?? <Tag tone="warning">{speak('noAddress')}</Tag>,
        },
        { title: speak('since'), cell: ({ finishedAt }) => <DateTime view={view} at={finishedAt} /> },
        {
          title: speak('state'),
          cell: ({ feeDue, returnedOn }) => (
            <>
              {feeDue && <Tag tone="warning">{speak('feeDue')}</Tag>}
              {returnedOn !== null && (
                <Tag tone="info">{speak('cameBack', { day: formatDate(returnedOn, view.language) })}</Tag>
              )}
              {!feeDue && returnedOn === null && '–'}
            </>
          ),
        },
      ]}
    />
  );
}
