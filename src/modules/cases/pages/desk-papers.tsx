import type { VNode } from 'preact';
import { cx } from '../../../ui/cx.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Panel } from '../../../ui/columns.tsx';
import type { View } from '../../../ui/view.ts';
import { HandedIn } from '../counter/pages/handed-in.tsx';
import { heldWords } from '../held/words.ts';
import { deskCaseWords } from '../desk-words.ts';
import type { CasePaper } from '../queries/case-details.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { caseAddress } from '../rules/desk-address.ts';

type Props = { readonly view: View; readonly desk: DeskCase; readonly chosen: string | undefined };

/** The papers beside the form: one is seen, the others are a click away. */
export function DeskPapers({ view, desk, chosen }: Props): VNode {
  const speak = speaker(deskCaseWords, view.language);
  const { code } = desk.subject;
  const { papers, counter } = desk.details;
  const seen = papers.find((paper) => paper.fileId === chosen) ?? papers[0];
  return (
    <Panel title={speak('papers')} id="papers">
      {counter && (
        <HandedIn
          view={view}
          facts={counter}
          submitter={desk.subject.applicant.submitter}
          definitions={desk.procedure.definition.papers}
        />
      )}
      {!seen && !counter && <p class="quiet">{speak('noPapers')}</p>}
      {papers.length > 1 && (
        <ul class="paper-list">
          {papers.map((paper) => (
            <li>
              <a
                class={cx(paper === seen && 'paper-seen')}
                aria-current={paper === seen ? 'true' : undefined}
                href={caseAddress(code, `?paper=${paper.fileId}#papers`)}
              >
                {nameOf(view, desk, paper)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {seen && <Viewer view={view} desk={desk} paper={seen} />}
    </Panel>
  );
}

function Viewer({
  view,
  desk,
  paper,
}: {
  readonly view: View;
  readonly desk: DeskCase;
  readonly paper: CasePaper;
}): VNode {
  const source = caseAddress(desk.subject.code, `/files/${paper.fileId}`);
  const name = nameOf(view, desk, paper);
  return (
    <>
      <p class="paper-caption">
        {name} <span class="quiet">{paper.name}</span>{' '}
        <a href={source} target="_blank" rel="noopener">
          {deskCaseWords.openPaper[view.language]}
        </a>
      </p>
      {paper.kind === 'pdf' ? (
        <iframe class="paper-view" src={source} title={name} />
      ) : (
        <img class="paper-view" src={source} alt={name} />
      )}
    </>
  );
}

/** The paper's name by the procedure, and that it came with a supplement. */
function nameOf({ language }: View, { procedure }: DeskCase, { paper, round, held }: CasePaper): string {
  const name = procedure.definition.papers.find((each) => each.code === paper)?.name[language] ?? paper;
  if (held !== undefined) return `${name} (${heldWords.fromVault[language]})`;
  return round > 1 ? `${name} (${deskCaseWords.round[language]} ${round - 1})` : name;
}
