import type { VNode } from 'preact';
import { standing } from '../../../kernel/clock/standing.ts';
import type { Calendar } from '../../../kernel/clock/calendar.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Standing } from '../../../ui/standing.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Petition } from '../petition.ts';
import { words } from '../words.ts';
import { PetitionStatusTag } from './petition-status.tsx';

type Props = {
  readonly view: View;
  readonly calendar: Calendar;
  readonly petitions: readonly Petition[];
  readonly units: ReadonlyMap<number, Text>;
  readonly settled: boolean;
};

/** Petitions that wait for an officer, the nearest due first. */
export function DeskPetitionsPage({ view, calendar, petitions, units, settled }: Props): VNode {
  const speak = speaker(words, view.language);
  return (
    <DeskPage view={view} title={speak('deskTitle')} menu={menuOf(view)}>
      <Tabs
        label={speak('lists')}
        tabs={[
          { href: '/desk/petitions', label: speak('open'), current: !settled },
          { href: '/desk/petitions?settled=1', label: speak('settled'), current: settled },
        ]}
      />
      {petitions.length === 0 ? (
        <Empty title={speak(settled ? 'noneSettled' : 'noneOpen')}>
          <p>{speak(settled ? 'noneSettledHint' : 'noneOpenHint')}</p>
        </Empty>
      ) : (
        <Table
          caption={speak('deskTitle')}
          rows={petitions}
          columns={[
            {
              title: speak('due'),
              cell: ({ dueAt }) =>
                dueAt === undefined ? (
                  '–'
                ) : (
                  <div>
                    <Standing view={view} state={standing(view.now, dueAt, calendar)} />
                    <div>
                      <DateTime view={view} at={dueAt} />
                    </div>
                  </div>
                ),
            },
            {
              title: speak('code'),
              heading: true,
              cell: ({ code }) => (
                <a class="code" href={`/desk/petitions/${code}`}>
                  {code}
                </a>
              ),
            },
            { title: speak('kindShort'), cell: ({ kind }) => speak(kind) },
            { title: speak('unit'), cell: ({ unitId }) => units.get(unitId)?.[view.language] ?? '' },
            { title: speak('status'), cell: ({ status }) => <PetitionStatusTag view={view} status={status} /> },
            { title: speak('assignee'), cell: ({ assignee }) => assignee?.name ?? '–' },
          ]}
        />
      )}
    </DeskPage>
  );
}
