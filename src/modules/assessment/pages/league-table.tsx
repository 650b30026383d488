import type { VNode } from 'preact';
import { speaker, type Language } from '../../../kernel/text/text.ts';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { leagueWords } from '../report-words.ts';
import type { PublishedLine } from '../rules/published.ts';
import { sayNumber, sayPoints, sayShare } from '../rules/say-figures.ts';

export type LeagueTableProps = {
  readonly view: View;
  readonly caption: string;
  readonly lines: readonly PublishedLine[];
  /** Where a line opens into the agency's index; none on public pages. */
  readonly hrefOf?: (line: PublishedLine) => string | undefined;
};

/** Agencies of one level by rank, with what moved them. */
export function LeagueTable({ view, caption, lines, hrefOf }: LeagueTableProps): VNode {
  const { language } = view;
  const say = speaker(leagueWords, language);
  return (
    <Table
      caption={caption}
      rows={lines}
      columns={[
        { title: say('rank'), numeric: true, cell: ({ rank }) => rank },
        {
          title: say('agency'),
          heading: true,
          cell: (line) => {
            const href = hrefOf?.(line);
            return href ? <a href={href}>{line.name[language]}</a> : line.name[language];
          },
        },
        { title: say('score'), numeric: true, cell: ({ points }) => sayPoints(points, language) },
        { title: say('change'), cell: ({ rose }) => sayChange(rose, language) },
        {
          title: say('known'),
          numeric: true,
          cell: ({ known, attainable }) => `${sayPoints(known, language)} / ${sayNumber(attainable, language)}`,
        },
        { title: say('onTime'), numeric: true, cell: ({ onTime, judged }) => sayShare(onTime, judged, language) },
        {
          title: say('network'),
          numeric: true,
          cell: ({ onNetwork, finished }) => sayShare(onNetwork, finished, language),
        },
        { title: say('cases'), numeric: true, cell: ({ cases }) => sayNumber(cases, language) },
      ]}
    />
  );
}

function sayChange(rose: number | null, language: Language): string {
  const say = speaker(leagueWords, language);
  if (rose === null) return say('fresh');
  if (rose === 0) return say('same');
  return rose > 0 ? say('up', { n: rose }) : say('down', { n: -rose });
}
