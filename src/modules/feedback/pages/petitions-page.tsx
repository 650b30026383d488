import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/text/formats.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { Published } from '../queries/petition-lists.ts';
import { petitionTerms } from '../rules/petition-terms.ts';
import { words } from '../words.ts';

type Props = {
  readonly view: View;
  readonly published: readonly Published[];
  readonly units: ReadonlyMap<number, Text>;
};

/** What everybody may read: what was answered, without anybody’s name, and how to write. */
export function PetitionsPage({ view, published, units }: Props): VNode {
  const { language } = view;
  const speak = speaker(words, language);
  const { classify, answer, basis } = petitionTerms(view.place);
  const terms = { classify: sayTerm(classify, language), answer: sayTerm(answer, language), basis: basis[language] };
  return (
    <SitePage view={view} title={speak('title')} crumbs={[]}>
      <p class="lead">{speak('lead')}</p>
      <p>{speak('terms', terms)}</p>
      <p>
        <ButtonLink href="/my/petitions/new">{speak('write')}</ButtonLink>
      </p>
      <h2>{speak('publicTitle')}</h2>
      {published.length === 0 && (
        <Empty title={speak('nonePublic')}>
          <p>{speak('nonePublicHint')}</p>
        </Empty>
      )}
      {published.map((each) => (
        <article class="matter" id={each.code}>
          <h3>{units.get(each.unitId)?.[language]}</h3>
          <p class="quiet">
            {speak(each.kind)}
            {each.publishedAt !== undefined &&
              ` · ${speak('publishedAt', { at: formatDate(localDateOf(each.publishedAt, view.place.zone), language) })}`}
          </p>
          <p class="typed">{each.publicSummary}</p>
          {each.finding && (
            <p>
              <Tag>{speak(each.finding)}</Tag>
            </p>
          )}
          <p class="typed">{each.publicAnswer}</p>
        </article>
      ))}
    </SitePage>
  );
}
