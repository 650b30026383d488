import type { VNode } from 'preact';
import { speaker } from '../../../../kernel/text/text.ts';
import type { View } from '../../../../ui/view.ts';
import type { LinkedView } from '../queries/linked-view.ts';
import { linkedWords } from '../words.ts';

/** On the page of a part: the filing that it belongs to, for its applicant. */
export function PartOf({
  view,
  linked,
}: {
  readonly view: View;
  readonly linked: LinkedView | undefined;
}): VNode | null {
  if (!linked) return null;
  const speak = speaker(linkedWords, view.language);
  const { code } = linked.about.subject;
  return (
    <p id="part-of">
      {speak('partOfLine', { code, n: linked.parts.length })} <a href={`/cases/${code}`}>{speak('openWhole')}</a>
    </p>
  );
}
