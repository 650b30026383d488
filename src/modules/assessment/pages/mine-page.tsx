import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { View } from '../../../ui/view.ts';
import { indicesWords, officerRatingWords } from '../indices-words.ts';
import { addressOf, type Asked } from '../rules/address.ts';
import { officerRating, type Indices } from '../rules/nine-indices.ts';
import type { Bounds } from '../rules/period.ts';
import { Frame } from './frame.tsx';
import { IndicesTable } from './indices-table.tsx';

export type MinePageProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly bounds: Bounds;
  readonly indices: Indices;
};

/** How the reader did: the indices of the cases of which they did a step. */
export function MinePage({ view, asked, bounds, indices }: MinePageProps): VNode {
  const say = speaker(indicesWords, view.language);
  const rating = officerRating(indices);
  return (
    <Frame view={view} asked={asked} page="mine" title={say('mineTitle')} bounds={bounds}>
      <IndicesTable
        view={view}
        indices={indices}
        rating={rating && officerRatingWords[rating][view.language]}
        caption={say('mineTitle')}
        hrefOf={(figure) => addressOf('cases', asked, { figure, mine: 'yes' })}
      />
      <p>
        <a href={addressOf('cases', asked, { figure: 'finished', mine: 'yes' })}>{say('myCases')}</a>
      </p>
    </Frame>
  );
}
