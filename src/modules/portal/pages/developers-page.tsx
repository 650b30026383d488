import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { ApiOperation } from '../../../kernel/web/open-api.ts';
import { SitePage } from '../../../ui/site-page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { words } from '../words.ts';

type Props = { readonly view: View; readonly operations: readonly ApiOperation[] };

/** What other programs can do here, and where the whole description is. */
export function DevelopersPage({ view, operations }: Props): VNode {
  const speak = speaker(words, view.language);
  return (
    <SitePage view={view} title={speak('developersTitle')} crumbs={[]} wide>
      <p class="lead">{speak('developersLead')}</p>
      <p>
        {speak('developersDescription')} <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>
      </p>
      <Table
        caption={speak('developersTitle')}
        columns={[
          {
            title: speak('developersAddress'),
            heading: true,
            cell: ({ method, path }) => (
              <code>
                {method} {path}
              </code>
            ),
          },
          { title: speak('developersPurpose'), cell: ({ summary }) => <span lang="en">{summary}</span> },
          {
            title: speak('developersAccess'),
            cell: ({ signedIn }) => speak(signedIn ? 'developersSignedIn' : 'developersAnyone'),
          },
        ]}
        rows={operations}
      />
      <h2>{speak('developersRulesTitle')}</h2>
      <ul>
        <li>{speak('developersKey')}</li>
        <li>{speak('developersUpload')}</li>
        <li>{speak('developersProblems')}</li>
      </ul>
    </SitePage>
  );
}
