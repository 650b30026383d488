import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { SitePage } from '../../../ui/site-page.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { DemoOfficer } from '../queries/demo-officers.ts';
import { words } from '../words.ts';

/** Who can sign in to the demo, and with what. */
export function DemoCodesPage({
  view,
  officers,
}: {
  readonly view: View;
  readonly officers: readonly DemoOfficer[];
}): VNode {
  const say = speaker(words, view.language);
  return (
    <SitePage view={view} title={say('demoTitle')} wide hidden>
      <p>{say('demoText', { password: officers[0]?.password ?? '' })}</p>
      <p>
        <a href="/officer/sign-in">{say('signInTitle')}</a>
      </p>
      <Table
        caption={say('demoTitle')}
        rows={officers}
        columns={[
          { title: say('username'), cell: (row) => <code>{row.username}</code>, heading: true },
          { title: say('code'), cell: (row) => <code>{row.code}</code> },
          { title: say('officer'), cell: (row) => row.fullName },
          { title: say('position'), cell: (row) => row.title[view.language] },
          { title: say('unit'), cell: (row) => row.unit[view.language] },
        ]}
      />
    </SitePage>
  );
}
