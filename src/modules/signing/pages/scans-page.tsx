import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { Asks } from '../../../outside/signing/signing-provider.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkboxes } from '../../../ui/checkboxes.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import type { View } from '../../../ui/view.ts';
import type { PaperType } from '../../procedures/index.ts';
import { menuOf } from '../../units/index.ts';
import { paperName, type VaultPaper } from '../../vault/index.ts';
import { scanFileAddress, scansAddress } from '../rules/addresses.ts';
import { scanWords } from '../scan-words.ts';
import { KeyFields } from './key-fields.tsx';

export type ScansPageProps = {
  readonly view: View;
  readonly papers: readonly VaultPaper[];
  readonly types: ReadonlyMap<string, PaperType>;
  /** UUIDs of those that are ticked. */
  readonly chosen: readonly string[];
  readonly asks: Asks;
  /** How many were just signed. */
  readonly signed: number | undefined;
  readonly problems: readonly Problem[];
};

/** Papers that an officer digitised and that wait for their signature. */
export function ScansPage({ view, papers, types, chosen, asks, signed, problems }: ScansPageProps): VNode {
  const speak = speaker(scanWords, view.language);
  return (
    <DeskPage view={view} title={speak('title')} wrong={problems.length > 0} menu={menuOf(view)}>
      <ErrorSummary view={view} problems={problems} />
      {signed !== undefined && <Alert view={view} tone="success" title={speak('signed', { n: signed })} live />}
      <p class="lead">{speak('lead')}</p>
      {papers.length === 0 ? (
        <Empty title={speak('none')}>
          <p>
            {speak('noneHint')} <a href="/desk/vault">{speak('digitise')}</a>
          </p>
        </Empty>
      ) : (
        <Panel title={speak('papers')}>
          <Form view={view} action={scansAddress}>
            <Checkboxes
              view={view}
              name="papers"
              label={speak('chosen')}
              choices={papers.map((paper) => ({
                value: paper.id,
                label: paperName(paper, types, view.language),
                hint: factsOf(paper, view),
                link: { href: scanFileAddress(paper.id), label: speak('see') },
              }))}
              values={chosen}
              error={errorAt(view, problems, '/papers')}
            />
            <KeyFields view={view} asks={asks} problems={problems} />
            <Button>{speak('sign')}</Button>
          </Form>
        </Panel>
      )}
    </DeskPage>
  );
}

/** What tells one paper from another: number, issuer, day of issue, file. */
const factsOf = ({ number, issuer, issuedOn, fileName }: VaultPaper, { language }: View): string =>
  [number, issuer, issuedOn && formatDate(issuedOn, language), fileName].filter(Boolean).join(' · ');
