import type { VNode } from 'preact';
import { formatInstant } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { VaultUse } from '../vault-use.ts';
import { vaultWords } from '../words.ts';
import { paperName } from './paper-name.ts';
import type { VaultPageProps } from './vault-page.tsx';

/** For what the owner let papers be used, each to be taken back. */
export function Consents({ view, vault, types }: VaultPageProps): VNode {
  const { language } = view;
  const speak = speaker(vaultWords, language);
  const given = vault.uses.filter(({ replacedWhy }) => replacedWhy === undefined);
  const nameOf = ({ paperId }: VaultUse): string => {
    const paper = vault.papers.find(({ id }) => id === paperId);
    return paper ? paperName(paper, types, language) : '';
  };
  return (
    <section id="consents">
      <h2>{speak('consents')}</h2>
      {given.length === 0 ? (
        <p>{speak('noConsents')}</p>
      ) : (
        <Table
          caption={speak('consents')}
          rows={given}
          columns={[
            { title: speak('paper'), heading: true, cell: nameOf },
            { title: speak('purpose'), cell: (use) => <Purpose view={view} use={use} /> },
            {
              title: speak('given'),
              cell: (use) => (
                <div>
                  <DateTime view={view} at={use.givenAt} />
                  {use.heardBy !== undefined && <div class="quiet">{speak('atCounter', { name: use.heardBy })}</div>}
                </div>
              ),
            },
            {
              title: speak('action'),
              cell: (use) =>
                use.withdrawnAt === undefined ? (
                  <a href={`/my/vault/uses/${use.id}/withdraw`}>
                    {speak('withdraw')}
                    <span class="hidden"> {nameOf(use)}</span>
                  </a>
                ) : (
                  speak('withdrawn', { at: formatInstant(use.withdrawnAt, view.place.zone, language) })
                ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Purpose({ view, use }: { readonly view: View; readonly use: VaultUse }): VNode {
  const { procedureName, caseCode, filingKey } = use;
  return (
    <div>
      {procedureName}
      <br />
      {caseCode === undefined ? (
        <a href={`/drafts/${filingKey}`}>{vaultWords.draft[view.language]}</a>
      ) : (
        <a class="code" href={`/cases/${caseCode}`}>
          {caseCode}
        </a>
      )}
    </div>
  );
}
