import type { VNode } from 'preact';
import type { Standing } from '../../../kernel/clock/standing.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { batchWords } from '../batch-words.ts';
import { workListWords } from '../desk-words.ts';
import type { WorkListRow } from '../queries/work-list.ts';
import { caseAddress } from '../rules/desk-address.ts';
import type { WorkTab } from '../rules/work-tabs.ts';
import { ChooseCase } from './batch-bar.tsx';
import { DeskStanding } from './desk-standing.tsx';
import { StatusTag } from './status-tag.tsx';

/** A case of the work list with what the page says of it besides. */
export type DeskRow = WorkListRow & {
  readonly state: Standing;
  /** Within one working day of its deadline: the office is warned. */
  readonly isNear: boolean;
  readonly procedureTitle: Text | undefined;
  readonly stepName: Text | undefined;
  readonly holderName: Text | undefined;
};

type Props = { readonly view: View; readonly rows: readonly DeskRow[]; readonly tab: WorkTab };

/** The work list as a table of one line a case. */
export const DeskTable = ({ view, rows, tab }: Props): VNode => (
  <Table
    caption={workListWords.title[view.language]}
    rows={rows}
    rowId={(row) => `case-${row.code}`}
    columns={columnsOf(view, rows, tab)}
  />
);

function columnsOf(view: View, rows: readonly DeskRow[], tab: WorkTab): readonly Column<DeskRow>[] {
  const { language } = view;
  const speak = speaker(workListWords, language);
  const manyUnits = new Set(rows.map((row) => row.holderUnitId)).size > 1;
  return [
    ...(tab === 'closed' || tab === 'consulted'
      ? []
      : [
          {
            title: batchWords.choose[language],
            cell: ({ code }: DeskRow) => <ChooseCase view={view} code={code} />,
          },
        ]),
    tab === 'closed'
      ? {
          title: speak('closedAt'),
          cell: ({ endedAt }) => (endedAt === undefined ? '–' : <DateTime view={view} at={endedAt} />),
        }
      : { title: speak('due'), cell: (row) => <Due view={view} row={row} /> },
    {
      title: speak('code'),
      heading: true,
      cell: ({ code }) => (
        <a class="code" id={`open-${code}`} href={caseAddress(code)}>
          {code}
        </a>
      ),
    },
    { title: speak('procedure'), cell: (row) => row.procedureTitle?.[language] ?? row.procedureName },
    {
      title: speak('applicant'),
      cell: ({ applicantName, applicantNumber }) => (
        <div>
          <span class="whole">{applicantName}</span>
          {applicantNumber && <div class="quiet">{maskNumber(applicantNumber)}</div>}
        </div>
      ),
    },
    { title: speak('status'), cell: (row) => <StatusTag status={row.status} language={language} /> },
    {
      title: speak('step'),
      cell: (row) => (
        <div>
          {row.stepName?.[language] ?? row.step}
          {row.endedAt === undefined && <div class="quiet">{row.assigneeName ?? speak('nobody')}</div>}
        </div>
      ),
    },
    ...(manyUnits ? [{ title: speak('unit'), cell: (row: DeskRow) => row.holderName?.[language] ?? '' }] : []),
  ];
}

/** How near the deadline is, and when. */
function Due({ view, row }: { readonly view: View; readonly row: DeskRow }): VNode {
  const at = row.status === 'finished' ? row.dueAt : row.attentionAt;
  return (
    <div>
      <DeskStanding view={view} status={row.status} state={row.state} isNear={row.isNear} brief />
      {at !== undefined && (
        <div>
          <DateTime view={view} at={at} />
        </div>
      )}
    </div>
  );
}
