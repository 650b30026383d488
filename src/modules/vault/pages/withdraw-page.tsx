import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { PaperType } from '../../procedures/index.ts';
import type { OwnUse } from '../queries/own-paper.ts';
import { vaultWords } from '../words.ts';
import { paperName } from './paper-name.ts';

type Props = { readonly view: View; readonly own: OwnUse; readonly types: ReadonlyMap<string, PaperType> };

/** What taking a consent back means, before it is done. */
export function WithdrawPage({ view, own: { use, paper }, types }: Props): VNode {
  const speak = speaker(vaultWords, view.language);
  const name = paperName(paper, types, view.language);
  const purpose = [use.procedureName, use.caseCode].filter(Boolean).join(' – ');
  return (
    <SitePage view={view} title={speak('withdrawTitle')} crumbs={[{ href: '/my/vault', label: speak('title') }]} hidden>
      <p class="lead">{speak('withdrawLead', { paper: name, purpose })}</p>
      <p>{speak('withdrawOpen')}</p>
      <p>{speak('withdrawPast')}</p>
      <Form view={view} action={`/my/vault/uses/${use.id}/withdraw`}>
        <ButtonGroup>
          <Button>{speak('withdrawYes')}</Button>
          <ButtonLink kind="secondary" href="/my/vault">
            {speak('withdrawNo')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </SitePage>
  );
}
