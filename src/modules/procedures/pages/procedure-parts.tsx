import type { VNode } from 'preact';
import { sayTerm } from '../../../kernel/clock/term.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { StepList } from '../../../ui/step-list.tsx';
import type { View } from '../../../ui/view.ts';
import type { PartSummary } from '../queries/part-summaries.ts';
import { linkedWords } from '../linked-words.ts';

type Props = { readonly view: View; readonly parts: readonly PartSummary[] };

/** What a linked procedure joins, and in which order it goes; nothing for one that stands by itself. */
export function ProcedureParts({ view, parts }: Props): VNode | null {
  const { language } = view;
  const speak = speaker(linkedWords, language);
  if (parts.length === 0) return null;
  return (
    <section>
      <h2>{speak('parts')}</h2>
      <p>{speak('partsHint')}</p>
      <StepList
        view={view}
        numbered
        steps={parts.map(({ procedure, name, term, after, chosen }) => ({
          title: name[language],
          note: (
            <>
              {[
                chosen ? speak('partChosen') : speak('partAlways'),
                after.length === 0
                  ? speak('partAtOnce')
                  : speak('partAfter', { parts: after.map((each) => `“${each[language]}”`).join(', ') }),
                speak('partTerm', { term: sayTerm(term, language) }),
              ].map((line) => (
                <div>{line}</div>
              ))}
              <a href={`/procedures/${procedure}`}>
                {speak('partAlone')}
                <span class="hidden">: {name[language]}</span>
              </a>
            </>
          ),
        }))}
      />
    </section>
  );
}
