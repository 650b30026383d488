import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import { Panel } from '../../../../ui/columns.tsx';
import type { View } from '../../../../ui/view.ts';
import { caseAddress } from '../../rules/desk-address.ts';
import type { DeskCase } from '../../queries/desk-case.ts';
import { explainDue } from '../rules/explain-due.ts';
import { linkedWords } from '../words.ts';
import { LinkedParts } from './linked-parts.tsx';

/** On the officer's page: the parts of the filing beside this one, as far as they may be known here; nothing for other cases. */
export function DeskLinked({ view, desk }: { readonly view: View; readonly desk: DeskCase }): VNode | null {
  const { linked, subject } = desk;
  if (!linked) return null;
  const speak = speaker(linkedWords, view.language);
  const whole = linked.about.subject.code;
  const isWhole = whole === subject.code;
  return (
    <Panel title={speak(isWhole ? 'parts' : 'partOf')} id="linked">
      {isWhole ? (
        <p>{speak('deskWhole')}</p>
      ) : (
        <p>
          <a href={caseAddress(whole)}>{speak('openWhole')}</a> <span class="code">{whole}</span>
        </p>
      )}
      <LinkedParts view={view} linked={linked} hrefOf={(code) => caseAddress(code)} here={subject.code} />
    </Panel>
  );
}

/** How the due time of a linked filing came about, a sentence a part. */
export function DeskLinkedDue({ view, desk }: { readonly view: View; readonly desk: DeskCase }): VNode | null {
  const { linked } = desk;
  if (!linked) return null;
  return (
    <Panel title={linkedWords.whyDue[view.language]} id="due">
      <ol class="explanation">
        {explainDue(linked, view.place, view.language).map((line) => (
          <li>{line}</li>
        ))}
      </ol>
    </Panel>
  );
}
