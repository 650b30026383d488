import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { Figure } from '../queries/conditions.ts';
import { reportWords } from '../report-words.ts';
import { addressOf, type Asked } from '../rules/address.ts';
import { sumCounts } from '../rules/counts.ts';
import type { Published } from '../rules/published.ts';
import type { Bounds } from '../rules/period.ts';
import { cellOf, reportColumns, type ReportColumn, type ReportLine } from '../rules/report.ts';
import { sayNumber } from '../rules/say-figures.ts';
import type { Visible } from '../rules/visible.ts';
import type { Yardstick } from '../rules/yardstick.ts';
import { words } from '../words.ts';
import { Frame, nameOf, NoCases, NothingToHead } from './frame.tsx';
import { NetworkBars } from './network-bars.tsx';

export type ReportPageProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly bounds: Bounds;
  readonly visible: Visible;
  readonly byField: readonly ReportLine[];
  readonly byAgency: readonly ReportLine[];
  readonly network: Published['network'];
  readonly yardstick: Yardstick;
};

/** Report II.06 by field and by agency, with the shares of records processed on the network. */
export function ReportPage(props: ReportPageProps): VNode {
  const { view, asked, bounds, visible, byField, byAgency, network, yardstick } = props;
  const say = speaker(reportWords, view.language);
  const there = { ...asked, agency: visible.agency?.agency.unit.id };
  const files = (['xlsx', 'csv'] as const).map((kind) => (
    <ButtonLink kind="secondary" href={addressOf(`report.${kind}`, there)}>
      {words.download[view.language].replace('{kind}', kind.toUpperCase())}
    </ButtonLink>
  ));
  return (
    <Frame
      view={view}
      asked={there}
      page="report"
      title={say('title')}
      bounds={bounds}
      visible={visible}
      actions={byField.length > 0 && files}
    >
      {!visible.shown ? (
        <NothingToHead view={view} />
      ) : (
        <>
          <h2>{nameOf(visible, view)}</h2>
          {byField.length === 0 ? (
            <NoCases view={view} />
          ) : (
            <>
              <Lines {...props} there={there} title={say('byField')} head={say('field')} lines={byField} />
              {byAgency.length > 1 && (
                <Lines {...props} there={there} title={say('byUnit')} head={say('agency')} lines={byAgency} />
              )}
              <p class="quiet">{say('note')}</p>
            </>
          )}
          <NetworkBars view={view} network={network} yardstick={yardstick} />
        </>
      )}
    </Frame>
  );
}

/** The cases behind each column. */
const figureOf: Readonly<Record<ReportColumn, Figure>> = {
  all: 'all',
  online: 'receivedOnline',
  counter: 'counter',
  carried: 'carried',
  finished: 'finished',
  early: 'early',
  onDay: 'onDay',
  late: 'late',
  open: 'open',
  openInTime: 'openInTime',
  openLate: 'openLate',
  givenUp: 'givenUp',
};

type LinesProps = Pick<ReportPageProps, 'view'> & {
  readonly there: Asked;
  readonly title: string;
  readonly head: string;
  readonly lines: readonly ReportLine[];
};

function Lines({ view, there, title, head, lines }: LinesProps): VNode {
  const { language } = view;
  const say = speaker(reportWords, language);
  const sum: ReportLine = { key: 'sum', name: reportWords.sum, counts: sumCounts(lines.map(({ counts }) => counts)) };
  return (
    <>
      <h3>{title}</h3>
      <Table
        caption={title}
        rows={[...lines, sum]}
        rowClass={(line) => (line === sum ? 'sum' : undefined)}
        columns={[
          { title: head, heading: true, cell: ({ name }) => name[language] },
          ...reportColumns.map((column) => ({
            title: say(column),
            numeric: true,
            cell: (line: ReportLine) => {
              const value = cellOf(column, line.counts);
              const figure = figureOf[column];
              const written = sayNumber(value, language);
              if (value === 0) return written;
              const field = line === sum || line.agency !== undefined ? undefined : line.key;
              const agency = line.agency ?? there.agency;
              return <a href={addressOf('cases', { ...there, agency }, { figure, field })}>{written}</a>;
            },
          })),
        ]}
      />
    </>
  );
}
