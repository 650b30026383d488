import type { VNode } from 'preact';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { View } from '../../../ui/view.ts';
import type { Case } from '../case.ts';
import { processWords } from '../process-words.ts';

type Props = { readonly view: View; readonly subject: Case };

/** The apology for a result that comes later, with its reason and the new date; nothing once the result is there. */
export function ApologyNote({ view, subject }: Props): VNode | null {
  const speak = speaker(processWords, view.language);
  const { extension, finishedAt, endedAt } = subject;
  if (!extension || finishedAt !== undefined || endedAt !== undefined) return null;
  const at = (moment: typeof extension.to) => formatInstant(moment, view.place.zone, view.language);
  return (
    <Alert view={view} tone="warning" title={speak(extension.movesDue ? 'apologyTitle' : 'apologyLateTitle')}>
      <p>
        <strong>{speak('newDate', { at: at(extension.to) })}</strong>
      </p>
      <p class="typed">{extension.reason}</p>
      <p class="quiet">
        {extension.movesDue
          ? speak('extendedFrom', { at: at(extension.from) })
          : speak('apologyStays', { at: at(extension.from) })}
        {' · '}
        {speak('apologyBy', { name: extension.byName })}
      </p>
      <p>
        <a href={`/cases/${subject.code}/apology.pdf`}>{speak('form04')}</a>
      </p>
    </Alert>
  );
}
