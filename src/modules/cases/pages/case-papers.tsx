import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { View } from '../../../ui/view.ts';
import type { PaperDefinition } from '../../procedures/index.ts';
import type { Case } from '../case.ts';
import { HandedIn } from '../counter/pages/handed-in.tsx';
import { heldWords } from '../held/words.ts';
import type { CaseDetails } from '../queries/case-details.ts';
import { caseWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly subject: Case;
  readonly details: CaseDetails;
  readonly definitions: readonly PaperDefinition[];
};

/** Papers handed in, each to be opened again; those of a supplement say so. */
export function CasePapers({ view, subject, details, definitions }: Props): VNode {
  const { language } = view;
  const speak = speaker(caseWords, language);
  const { counter } = details;
  return (
    <section>
      <h2>{speak('papers')}</h2>
      {counter && (
        <HandedIn view={view} facts={counter} submitter={subject.applicant.submitter} definitions={definitions} />
      )}
      {details.papers.length === 0 ? (
        !counter && <p>{speak('noPapers')}</p>
      ) : (
        <ul class="plain">
          {details.papers.map(({ paper, fileId, name, round, held }) => (
            <li>
              {definitions.find((each) => each.code === paper)?.name[language] ?? paper}
              {round > 1 && <span class="quiet"> ({speak('inSupplement')})</span>}
              {held !== undefined && <span class="quiet"> ({heldWords.fromVault[language]})</span>}
              <br />
              <a href={`/cases/${subject.code}/files/${fileId}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
