import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { indicesWords, officerRatingWords } from '../indices-words.ts';
import { addressOf, type Asked } from '../rules/address.ts';
import { agencyRating, officerRating, type Indices } from '../rules/nine-indices.ts';
import type { Bounds } from '../rules/period.ts';
import { sayNumber } from '../rules/say-figures.ts';
import type { Visible } from '../rules/visible.ts';
import { bandWords } from '../words.ts';
import { Frame, nameOf, NothingToHead } from './frame.tsx';
import { IndicesTable } from './indices-table.tsx';

/** What an officer of the agency did. */
export type OfficerLine = {
  readonly id: number;
  readonly name: string;
  readonly cases: number;
  readonly indices: Indices;
};

export type IndicesPageProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly bounds: Bounds;
  readonly visible: Visible;
  readonly indices: Indices | undefined;
  readonly officers: readonly OfficerLine[];
};

/** The nine indices of an agency, and those of its officers. */
export function IndicesPage({ view, asked, bounds, visible, indices, officers }: IndicesPageProps): VNode {
  const say = speaker(indicesWords, view.language);
  const agency = visible.agency?.agency.unit.id;
  const rating = indices && agencyRating(indices);
  return (
    <Frame
      view={view}
      asked={{ ...asked, agency }}
      page="indices"
      title={say('title')}
      bounds={bounds}
      visible={visible}
    >
      {!indices ? (
        <NothingToHead view={view} />
      ) : (
        <>
          <h2>{nameOf(visible, view)}</h2>
          <IndicesTable
            view={view}
            indices={indices}
            rating={rating && bandWords[rating][view.language]}
            caption={say('title')}
            hrefOf={(figure) => addressOf('cases', { ...asked, agency }, { figure })}
          />
          {visible.agency && <Officers view={view} officers={officers} />}
        </>
      )}
    </Frame>
  );
}

function Officers({ view, officers }: Pick<IndicesPageProps, 'view' | 'officers'>): VNode {
  const { language } = view;
  const say = speaker(indicesWords, language);
  const pointsOf = (indices: Indices, number: number): string => {
    const index = indices.indices.find((each) => each.number === number);
    return index?.state === 'known' ? sayNumber(index.points, language, 1) : '–';
  };
  return (
    <>
      <h2>{say('officers')}</h2>
      {officers.length === 0 && <p>{say('officersNone')}</p>}
      {officers.length > 0 && (
        <Table
          caption={say('officers')}
          rows={officers}
          columns={[
            { title: say('officer'), heading: true, cell: ({ name }) => name },
            { title: say('cases'), numeric: true, cell: ({ cases }) => sayNumber(cases, language) },
            ...([1, 3, 4, 7] as const).map((number) => ({
              title: say(`index${number}`),
              numeric: true,
              cell: ({ indices }: OfficerLine) => pointsOf(indices, number),
            })),
            {
              title: say('points'),
              numeric: true,
              cell: ({ indices }) => `${sayNumber(indices.points, language, 1)} / ${indices.attainable}`,
            },
            {
              title: say('ratingHead'),
              cell: ({ indices }) => {
                const rating = officerRating(indices);
                return rating ? officerRatingWords[rating][language] : '–';
              },
            },
          ]}
        />
      )}
    </>
  );
}
