import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button, ButtonGroup, ButtonLink } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import { SitePage } from '../../../ui/site-page.tsx';
import type { View } from '../../../ui/view.ts';
import type { DraftSubject } from '../queries/load-draft.ts';
import { addressOf } from '../rules/draft-path.ts';
import { applyWords } from '../words.ts';

/** Asks before an unfinished application is thrown away. */
export function DiscardDraftPage({ view, subject }: { readonly view: View; readonly subject: DraftSubject }): VNode {
  const speak = speaker(applyWords, view.language);
  return (
    <SitePage view={view} title={speak('discardSure')} crumbs={[]} hidden>
      <p>{subject.procedure.definition.name[view.language]}</p>
      <p>{speak('discardHint')}</p>
      <Form view={view} action={addressOf(subject.draft, 'delete')}>
        <ButtonGroup>
          <Button kind="danger">{speak('discardYes')}</Button>
          <ButtonLink kind="secondary" href={`/drafts/${subject.draft.id}`}>
            {speak('discardNo')}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </SitePage>
  );
}
