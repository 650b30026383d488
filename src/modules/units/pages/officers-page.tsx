import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Form } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { DirectoryEntry } from '../queries/officers.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type OfficersPageProps = {
  readonly view: View;
  readonly officers: readonly DirectoryEntry[];
  readonly text: string;
  /** A password just issued, shown this once. */
  readonly issued?: { readonly name: string; readonly password: string };
};

/** Who holds which position today. */
export function OfficersPage({ view, officers, text, issued }: OfficersPageProps): VNode {
  const say = speaker(words, view.language);
  return (
    <DeskPage
      view={view}
      title={say('officersTitle')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: say('operatorTitle') }]}
    >
      {issued && <Alert view={view} tone="success" live title={say('issued', issued)} />}
      <form method="get" action="/operator/officers">
        <TextField view={view} name="q" label={say('searchOfficers')} value={text} width="medium" />
        <Button kind="secondary">{say('search')}</Button>
      </form>
      <p role="status">{say('found', { n: officers.length })}</p>
      <Table
        caption={say('officersTitle')}
        rows={officers}
        columns={[
          { title: say('officer'), cell: (row) => `${row.fullName} (${row.username})`, heading: true },
          { title: say('position'), cell: (row) => row.title[view.language] },
          { title: say('unit'), cell: (row) => row.unitName[view.language] },
          { title: say('roles'), cell: (row) => row.roles.map((role) => say(role)).join(', ') },
          {
            title: say('issuePassword'),
            cell: (row) => (
              <Form view={view} action="/operator/officers/password">
                <input type="hidden" name="officer" value={row.officerId} />
                <Button kind="secondary">
                  {say('issuePassword')}
                  <span class="hidden"> {row.fullName}</span>
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </DeskPage>
  );
}
