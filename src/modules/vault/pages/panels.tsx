import type { VNode } from 'preact';
import sql from 'sql-template-tag';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Panel as ModulePanel, PanelSubject } from '../../../kernel/web/panel.ts';
import type { WebContext } from '../../../kernel/web/route.ts';
import { Panel } from '../../../ui/columns.tsx';
import { readPaperTypes } from '../../procedures/index.ts';
import { vaultPapers } from '../queries/held-papers.ts';
import { vaultUses } from '../queries/vault-uses.ts';
import type { VaultPaper } from '../vault-paper.ts';
import type { VaultUse } from '../vault-use.ts';
import { replaceWords, vaultWords } from '../words.ts';
import { paperName } from './paper-name.ts';

/** What was said of papers of the vault for a case: consents, papers handed in anew and why. */
async function usesOfCase(context: WebContext, { id }: PanelSubject): Promise<VNode | undefined> {
  const { db, language, place, actor } = context;
  const uses = await vaultUses(db, sql`case_id = ${id}`);
  if (uses.length === 0) return undefined;
  const papers = await vaultPapers(db, sql`id = any(${uses.map(({ paperId }) => paperId)}::uuid[])`);
  const types = readPaperTypes(place);
  const speak = speaker(vaultWords, language);
  const list = (
    <ul class="plain">
      {uses.map((use) => {
        const paper = papers.find((each) => each.id === use.paperId);
        const facts = [saidIn(context, use), paper && signedIn(context, paper)];
        return (
          <li>
            {paper && paperName(paper, types, language)}
            <span class="quiet"> · {facts.filter(Boolean).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
  if (actor.kind === 'officer')
    return (
      <Panel title={speak('panelTitle')} id="vault">
        {list}
      </Panel>
    );
  return (
    <section id="vault">
      <h2>{speak('panelTitle')}</h2>
      {list}
      <p>
        <a href="/my/vault">{speak('title')}</a>
      </p>
    </section>
  );
}

function saidIn({ language, place }: WebContext, { givenAt, replacedWhy, withdrawnAt, heardBy }: VaultUse): string {
  const speak = speaker(vaultWords, language);
  const moment = (at: VaultUse['givenAt']): string => formatInstant(at, place.zone, language);
  if (withdrawnAt !== undefined) return speak('panelWithdrawn', { at: moment(withdrawnAt) });
  if (replacedWhy !== undefined) return speak('panelReplaced', { why: replaceWords[replacedWhy] });
  const agreed = speak('panelAgreed', { at: moment(givenAt) });
  return heardBy === undefined ? agreed : `${agreed} ${speak('atCounter', { name: heardBy })}`;
}

/** Whether the digital copy was signed: for officers, who compare. */
const signedIn = ({ language, actor }: WebContext, { signedAt, attested }: VaultPaper): string | undefined =>
  actor.kind === 'officer' && !attested
    ? vaultWords[signedAt === undefined ? 'notSigned' : 'signed'][language]
    : undefined;

export const vaultPanels: readonly ModulePanel[] = [
  { on: 'desk-case', show: usesOfCase },
  { on: 'my-case', show: usesOfCase },
];
