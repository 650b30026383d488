import type { VNode } from 'preact';
import { say, type Text } from '../../../kernel/text/text.ts';
import { SitePage } from '../../../ui/site-page.tsx';
import { spokenNumber } from '../../../ui/spoken-number.ts';
import type { View } from '../../../ui/view.ts';
import type { TextPageContent } from '../texts.ts';

/** A page of standing text. */
export function TextPage({ view, content }: { readonly view: View; readonly content: TextPageContent }): VNode {
  const { place, language } = view;
  const spoken = (text: Text) =>
    say(text, language, { hotline: spokenNumber(place.hotline), government: place.government[language] });
  return (
    <SitePage view={view} title={spoken(content.title)} crumbs={[]}>
      <p class="lead">{spoken(content.lead)}</p>
      {content.sections.map(({ heading, paragraphs }) => (
        <section>
          <h2>{spoken(heading)}</h2>
          {paragraphs.map((paragraph) => (
            <p>{spoken(paragraph)}</p>
          ))}
        </section>
      ))}
    </SitePage>
  );
}
