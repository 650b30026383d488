import type { VNode } from 'preact';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Figure } from '../queries/conditions.ts';
import type { FigureCase } from '../queries/figure-cases.ts';
import { figureWords } from '../report-words.ts';
import { addressOf, type Asked } from '../rules/address.ts';
import { sayDays, sayPeriod } from '../rules/say-figures.ts';
import { words } from '../words.ts';

export type CasesPageProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly figure: Figure;
  readonly rows: readonly FigureCase[];
  readonly unitNames: ReadonlyMap<number, Text>;
  readonly firstHref: string | undefined;
  readonly nextHref: string | undefined;
};

/** The cases behind a figure, as far as the reader may see them. */
export function CasesPage(props: CasesPageProps): VNode {
  const { view, asked, figure, rows, unitNames, firstHref, nextHref } = props;
  const { language } = view;
  const say = speaker(figureWords, language);
  return (
    <DeskPage
      view={view}
      title={say('title', { figure: say(figure) })}
      menu={menuOf(view)}
      crumbs={[{ href: addressOf('', asked), label: words.title[language] }]}
    >
      <p class="quiet">
        {sayPeriod(asked.period, language)}: {sayDays(asked.period, language)}
      </p>
      {rows.length === 0 ? (
        <Empty title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      ) : (
        <Table
          caption={say('title', { figure: say(figure) })}
          rows={rows}
          rowId={({ code }) => code}
          columns={[
            {
              title: say('code'),
              heading: true,
              cell: ({ code }) => (
                <a class="code" href={`/desk/cases/${code}`}>
                  {code}
                </a>
              ),
            },
            { title: say('procedure'), cell: ({ procedureName }) => procedureName },
            { title: say('agency'), cell: ({ unitId }) => unitNames.get(unitId)?.[language] },
            { title: say('receivedAt'), cell: ({ receivedAt }) => <DateTime view={view} at={receivedAt} /> },
            { title: say('ended'), cell: ({ ended }) => say(ended) },
            { title: say('supplements'), numeric: true, cell: ({ supplements }) => supplements },
            {
              title: say('closedAt'),
              cell: ({ closedAt }) => closedAt !== null && <DateTime view={view} at={closedAt} />,
            },
          ]}
        />
      )}
      <Pagination view={view} previousHref={firstHref} nextHref={nextHref} />
    </DeskPage>
  );
}
