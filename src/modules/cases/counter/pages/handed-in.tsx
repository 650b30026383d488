import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import type { View } from '../../../../ui/view.ts';
import type { PaperDefinition } from '../../../procedures/index.ts';
import type { Submitter } from '../../case.ts';
import type { CounterFacts } from '../queries/counter-facts.ts';
import { counterWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly facts: CounterFacts;
  readonly submitter: Submitter | undefined;
  readonly definitions: readonly PaperDefinition[];
};

/** What lay on the desk at the counter: what was asked for, by whom, and each paper with its form and number. */
export function HandedIn({ view, facts, submitter, definitions }: Props): VNode {
  const { language } = view;
  const speak = speaker(counterWords, language);
  const nameOf = (paper: string): string => definitions.find(({ code }) => code === paper)?.name[language] ?? paper;
  const who = submitter && [submitter.fullName, submitter.capacity, submitter.phone].filter(Boolean).join(', ');
  return (
    <div class="handed-in">
      <p>
        {speak('handedIn')}: <strong>{facts.summary}</strong>
        {who && (
          <>
            <br />
            {speak('submitter', { who })}
          </>
        )}
      </p>
      {facts.papers.length === 0 ? (
        <p class="quiet">{speak('handedInNone')}</p>
      ) : (
        <ul>
          {facts.papers.map(({ paper, form, copies }) => (
            <li>{`${nameOf(paper)}: ${speak(`form-${form}`, { n: copies })}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
