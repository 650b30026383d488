import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { WaitingFigures } from '../queries/waiting-figures.ts';
import { queueWords } from '../words.ts';

type Props = { readonly view: View; readonly today: WaitingFigures; readonly month: WaitingFigures };

/** How long people waited, today and over the last month. */
export function FiguresTable({ view, today, month }: Props): VNode {
  const speak = speaker(queueWords, view.language);
  const minutes = (value: number | undefined): string => (value === undefined ? '–' : speak('minutes', { n: value }));
  const rows = [
    { title: speak('taken'), of: ({ taken }: WaitingFigures) => String(taken) },
    { title: speak('served'), of: ({ served }: WaitingFigures) => String(served) },
    { title: speak('missed'), of: ({ absent }: WaitingFigures) => String(absent) },
    { title: speak('median'), of: ({ medianMinutes }: WaitingFigures) => minutes(medianMinutes) },
    { title: speak('longest'), of: ({ longestMinutes }: WaitingFigures) => minutes(longestMinutes) },
  ];
  return (
    <Table
      caption={speak('figures')}
      rows={rows}
      columns={[
        { title: speak('figures'), heading: true, cell: ({ title }) => title },
        { title: speak('today'), numeric: true, cell: ({ of }) => of(today) },
        { title: speak('month'), numeric: true, cell: ({ of }) => of(month) },
      ]}
    />
  );
}
