import type { VNode } from 'preact';
import type { ErrorKind } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { SitePage } from '../../../ui/site-page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { texts } from '../texts.ts';
import { words } from '../words.ts';

type Props = { readonly view: View; readonly kinds: readonly ErrorKind[] };

/** What each error code means: where the `type` of the API's problem details leads. */
export function ErrorsPage({ view, kinds }: Props): VNode {
  const speak = speaker(words, view.language);
  const help = { href: '/help', label: texts.help.title[view.language] };
  return (
    <SitePage view={view} title={speak('errorsTitle')} crumbs={[help]} wide>
      <p class="lead">{speak('errorsLead')}</p>
      <Table
        caption={speak('errorsTitle')}
        columns={[
          { title: speak('errorCode'), cell: ({ code }) => <code>{code}</code>, heading: true },
          { title: speak('errorStatus'), cell: ({ status }) => status, numeric: true },
          { title: speak('errorMeaning'), cell: ({ text }) => text[view.language] },
        ]}
        rows={kinds}
        rowId={({ code }) => code}
      />
    </SitePage>
  );
}
