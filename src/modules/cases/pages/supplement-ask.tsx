import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import type { View } from '../../../ui/view.ts';
import type { PaperDefinition } from '../../procedures/index.ts';
import type { SupplementAsked } from '../queries/case-details.ts';
import { caseWords } from '../words.ts';

type Props = { readonly view: View; readonly asked: SupplementAsked; readonly papers: readonly PaperDefinition[] };

/** A supplement request in full: why, which papers, who explains, since when. */
export function SupplementAsk({ view, asked, papers }: Props): VNode {
  const speak = speaker(caseWords, view.language);
  const nameOf = (code: string) => papers.find((paper) => paper.code === code)?.name[view.language] ?? code;
  return (
    <>
      <p class="typed">{asked.reason}</p>
      {asked.papers.length > 0 && (
        <>
          <p>{speak('supplementPapers')}:</p>
          <ul>
            {asked.papers.map((code) => (
              <li>{nameOf(code)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {speak('supplementContact')}: {asked.contact}
      </p>
      <p class="quiet">
        {speak('supplementAt')} <DateTime view={view} at={asked.requestedAt} />
      </p>
    </>
  );
}
