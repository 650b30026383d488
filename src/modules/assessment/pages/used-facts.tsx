import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { factWords } from '../fact-words.ts';
import type { UsedFact } from '../queries/facts.ts';
import { factName } from '../rules/fact-name.ts';
import { sayNumber } from '../rules/say-figures.ts';

export type UsedFactsProps = {
  readonly view: View;
  readonly facts: readonly UsedFact[];
  readonly unitNames: ReadonlyMap<number, Text>;
};

/** What of the figures was entered by hand, each with its day and source; nothing when nothing was. */
export function UsedFacts({ view, facts, unitNames }: UsedFactsProps): VNode | null {
  if (facts.length === 0) return null;
  const { language } = view;
  const say = speaker(factWords, language);
  return (
    <>
      <h2>{say('used')}</h2>
      <Table
        caption={say('used')}
        rows={facts}
        columns={[
          { title: say('indicator'), heading: true, cell: ({ indicator }) => factName(indicator, language) },
          { title: say('unit'), cell: ({ unitId }) => unitNames.get(unitId)?.[language] },
          {
            title: say('value'),
            numeric: true,
            cell: ({ numerator, denominator }) =>
              say('valueOf', {
                numerator: sayNumber(numerator, language, 2),
                denominator: sayNumber(denominator, language, 2),
              }),
          },
          { title: say('day'), cell: ({ day }) => formatDate(day, language) },
          { title: say('source'), cell: ({ source }) => <span class="typed">{source}</span> },
        ]}
      />
    </>
  );
}
