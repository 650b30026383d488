import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { ButtonLink } from '../../../../ui/button.tsx';
import { DateTime } from '../../../../ui/date-time.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Passkey } from '../queries/passkeys.ts';
import { passkeyWords } from '../words.ts';
import { passkeysAddress } from '../addresses.ts';

/** The passkeys of an account, as a part of the account's page: each leads to its own. */
export function PasskeyTable({
  view,
  passkeys,
}: {
  readonly view: View;
  readonly passkeys: readonly Passkey[];
}): VNode {
  const say = speaker(passkeyWords, view.language);
  return (
    <>
      <h2 id="passkeys">{say('title')}</h2>
      <p>{passkeys.length > 0 ? say('hint') : `${say('hint')} ${say('none')}`}</p>
      {passkeys.length > 0 && (
        <Table
          caption={say('title')}
          rows={passkeys}
          columns={[
            {
              title: say('name'),
              cell: (row) => (
                <>
                  <a href={`${passkeysAddress}/${row.id}`}>{row.name}</a>
                  {row.suspectedAt !== null && (
                    <>
                      {' '}
                      <Tag tone="danger">{say('suspected')}</Tag>
                    </>
                  )}
                </>
              ),
              heading: true,
            },
            { title: say('added'), cell: (row) => <DateTime view={view} at={row.createdAt} /> },
            {
              title: say('used'),
              cell: (row) => (row.usedAt === null ? say('never') : <DateTime view={view} at={row.usedAt} />),
            },
            { title: say('where'), cell: (row) => say(row.synced ? 'synced' : 'oneDevice') },
          ]}
        />
      )}
      <p>
        <ButtonLink kind="secondary" href={`${passkeysAddress}/new`}>
          {say('add')}
        </ButtonLink>
      </p>
    </>
  );
}
