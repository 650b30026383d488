import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag, type Tone } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import type { PaperType } from '../../procedures/index.ts';
import type { OwnVault } from '../queries/own-vault.ts';
import { paperState, type PaperState } from '../rules/paper-state.ts';
import type { VaultPaper } from '../vault-paper.ts';
import { stateWords, vaultWords } from '../words.ts';
import { Consents } from './consents.tsx';
import { Facts } from './facts.tsx';
import { Looks, type Look } from './looks.tsx';
import { PaperLine } from './paper-line.tsx';
import { paperName } from './paper-name.ts';

export type VaultPageProps = {
  readonly view: View;
  readonly vault: OwnVault;
  readonly types: ReadonlyMap<string, PaperType>;
  readonly today: LocalDate;
  /** Looks at papers and at personal data, the latest first. */
  readonly looks: readonly Look[];
  /** How values of facts read, such as the name of a commune. */
  readonly valueOf: (fact: string, value: string) => string;
  readonly done: 'withdrawn' | 'forgotten' | undefined;
};

/** The owner's store: papers, consents, answers, and every look at them. */
export function VaultPage(props: VaultPageProps): VNode {
  const { view, vault, done } = props;
  const speak = speaker(vaultWords, view.language);
  return (
    <SitePage view={view} title={speak('title')} crumbs={[]} wide hidden>
      {done && (
        <Alert view={view} tone="success" live>
          <p>{speak(done === 'withdrawn' ? 'withdrawDone' : 'forgotten')}</p>
        </Alert>
      )}
      <p class="lead">{speak('lead')}</p>
      <section>
        <h2>{speak('papers')}</h2>
        {vault.papers.length === 0 ? (
          <Empty title={speak('noPapers')}>
            <p>{speak('noPapersHint')}</p>
            <ButtonLink href="/procedures">{speak('findProcedure')}</ButtonLink>
          </Empty>
        ) : (
          <Papers {...props} />
        )}
      </section>
      <Consents {...props} />
      <Facts {...props} />
      <Looks {...props} />
    </SitePage>
  );
}

const tones: Readonly<Record<PaperState, Tone>> = {
  valid: 'success',
  expired: 'neutral',
  revoked: 'danger',
  replaced: 'neutral',
  undated: 'warning',
  unended: 'warning',
  stale: 'neutral',
};

function Papers({ view, vault, types, today }: VaultPageProps): VNode {
  const { language } = view;
  const speak = speaker(vaultWords, language);
  return (
    <Table
      caption={speak('papers')}
      rows={vault.papers}
      columns={[
        {
          title: speak('paper'),
          heading: true,
          cell: (paper) => (
            <>
              {paperName(paper, types, language)}
              <br />
              <span class="quiet">
                <PaperLine view={view} paper={paper} isNamed />
              </span>
            </>
          ),
        },
        { title: speak('state'), cell: (paper) => <State view={view} paper={paper} types={types} today={today} /> },
        { title: speak('used'), cell: (paper) => <UsedFor view={view} vault={vault} paper={paper} /> },
        {
          title: speak('file'),
          cell: (paper) =>
            paper.fileId === undefined ? (
              speak('onPaper')
            ) : (
              <a href={`/my/vault/${paper.id}/file`}>
                {speak('open')}
                <span class="hidden"> {paperName(paper, types, language)}</span>
              </a>
            ),
        },
      ]}
    />
  );
}

type OfPaper = Pick<VaultPageProps, 'view'> & { readonly paper: VaultPaper };

function State({ view, paper, types, today }: OfPaper & Pick<VaultPageProps, 'types' | 'today'>): VNode {
  const speak = speaker(vaultWords, view.language);
  const state = paperState(paper, types.get(paper.type), today);
  return (
    <div>
      <Tag tone={tones[state]}>{stateWords[state][view.language]}</Tag>
      {(state === 'revoked' || state === 'replaced') && paper.revokedWhy && (
        <div class="quiet">{speak('revokedWhy', { why: paper.revokedWhy })}</div>
      )}
      {(state === 'undated' || state === 'unended') && <div class="quiet">{speak(`${state}Hint`)}</div>}
    </div>
  );
}

function UsedFor({ view, vault, paper }: OfPaper & Pick<VaultPageProps, 'vault'>): VNode {
  const codes = vault.uses.flatMap(({ paperId, replacedWhy, caseCode }) =>
    paperId === paper.id && replacedWhy === undefined && caseCode !== undefined ? [caseCode] : [],
  );
  if (codes.length === 0) return <span class="quiet">{vaultWords.notUsed[view.language]}</span>;
  return (
    <div>
      {[...new Set(codes)].map((code) => (
        <div>
          <a class="code" href={`/cases/${code}`}>
            {code}
          </a>
        </div>
      ))}
    </div>
  );
}
