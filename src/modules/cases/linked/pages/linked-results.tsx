import type { VNode } from 'preact';
import { formatDate, formatMoney } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import type { View } from '../../../../ui/view.ts';
import { isResultOpen } from '../../rules/result-access.ts';
import { resultWords } from '../../words.ts';
import type { LinkedView, PartView } from '../queries/linked-view.ts';
import { linkedWords } from '../words.ts';

type Props = { readonly view: View; readonly linked: LinkedView };

/** The answers of all parts in one place, each to be opened as soon as it is there. */
export function LinkedResults({ view, linked }: Props): VNode {
  const speak = speaker(linkedWords, view.language);
  const answered = linked.parts.filter((part) => part.case?.result !== undefined);
  return (
    <section id="results">
      <h2>{speak('results')}</h2>
      {answered.length === 0 ? (
        <p>{speak('resultsHint')}</p>
      ) : (
        <SummaryList
          view={view}
          rows={answered.map((part) => ({
            question: part.name[view.language],
            answer: <Result view={view} part={part} />,
          }))}
        />
      )}
    </section>
  );
}

function Result({ view: { language }, part }: { readonly view: View; readonly part: PartView }): VNode | null {
  const speak = speaker(linkedWords, language);
  const itself = part.case;
  if (!itself?.result) return null;
  const { number, issuedOn, fileId } = itself.result;
  return (
    <>
      <div>
        {itself.outcome && resultWords[itself.outcome][language]},{' '}
        {speak('resultLine', { number, date: formatDate(issuedOn, language) })}
      </div>
      <div>
        {!isResultOpen(itself) ? (
          <a href={`/cases/${itself.code}`}>
            {speak('resultAfterPayment', { fee: formatMoney(itself.feeDong, language) })}
            <span class="hidden">: {part.name[language]}</span>
          </a>
        ) : fileId === undefined ? (
          speak('noFile')
        ) : (
          <a href={`/cases/${itself.code}/result`}>
            {speak('resultOf')}
            <span class="hidden">: {part.name[language]}</span>
          </a>
        )}
      </div>
    </>
  );
}
