import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { indicesWords } from '../indices-words.ts';
import type { Figure } from '../queries/conditions.ts';
import type { Index, Indices } from '../rules/nine-indices.ts';
import { sayNumber } from '../rules/say-figures.ts';

export type IndicesTableProps = {
  readonly view: View;
  readonly indices: Indices;
  readonly rating: string | undefined;
  readonly caption: string;
  /** Where a figure opens into its cases; none on public pages. */
  readonly hrefOf?: (figure: Figure) => string;
};

/** The cases behind an index; of opinions and filings looked at there is no list. */
const figureOf: Readonly<Partial<Record<Index['number'], Figure>>> = {
  1: 'finished',
  3: 'supplemented',
  4: 'contacted',
  7: 'finished',
  9: 'receivedOnline',
};

/** Indices with their points, what they come from, and the rating they give. */
export function IndicesTable(props: IndicesTableProps): VNode {
  const { view, indices, rating, caption } = props;
  const { language } = view;
  const say = speaker(indicesWords, language);
  return (
    <>
      <p class="figure-total">
        <strong>
          {say('total', {
            points: sayNumber(indices.points, language, 1),
            attainable: sayNumber(indices.attainable, language),
          })}
        </strong>
        {rating && ` – ${say('rating', { rating })}`}
      </p>
      {!rating && <p class="quiet">{say('notYet')}</p>}
      <Table
        caption={caption}
        rows={indices.indices}
        columns={[
          {
            title: say('index'),
            heading: true,
            cell: ({ number }) => `${number}. ${say(`index${number}`)}`,
          },
          { title: say('basis'), cell: (index) => <Basis {...props} index={index} /> },
          {
            title: say('points'),
            numeric: true,
            cell: (index) => (index.state === 'known' ? sayNumber(index.points, language, 1) : '–'),
          },
        ]}
      />
    </>
  );
}

function Basis({ view, index, hrefOf }: IndicesTableProps & { readonly index: Index }): ComponentChildren {
  const say = speaker(indicesWords, view.language);
  if (index.state !== 'known')
    return <span class="quiet">{say(index.state === 'nothing' ? 'nothing' : 'notKnown')}</span>;
  const { numerator, denominator } = index.ratio;
  const [sum, times] = [sayNumber(numerator, view.language, 2), sayNumber(denominator, view.language, 2)];
  if (denominator === 0) return <span class="quiet">{say('noPetitions')}</span>;
  if (index.number === 2) return say('parts', { sum, times });
  const isAverage = [1, 3, 4, 7].includes(index.number);
  const text = isAverage ? say('average', { sum, times }) : say('share', { numerator: sum, denominator: times });
  const figure = figureOf[index.number];
  return figure && hrefOf ? <a href={hrefOf(figure)}>{text}</a> : text;
}
