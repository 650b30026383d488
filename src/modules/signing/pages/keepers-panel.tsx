import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import type { OfficerChoice } from '../../units/index.ts';
import { signingWords } from '../words.ts';
import type { HolderPageProps } from './holder-page.tsx';

const nameOf = ({ language }: View, { fullName, title }: OfficerChoice): string => `${fullName} – ${title[language]}`;

/** Who keeps an agency's seal; its head gives it to keep and takes it back. */
export function KeepersPanel({ view, subject, state, problems }: HolderPageProps): VNode {
  const speak = speaker(signingWords, view.language);
  const { keepers, posts } = state;
  return (
    <Panel title={speak('keepers')} id="keepers">
      {keepers.length === 0 && <p class="quiet">{speak('keepersNone')}</p>}
      {keepers.length > 0 && (
        <Table
          caption={speak('keepers')}
          rows={keepers}
          columns={[
            { title: speak('keepers'), heading: true, cell: (each) => nameOf(view, each) },
            {
              title: speak('act'),
              cell: (each) => (
                <Form view={view} action={`${subject.base}/keepers/remove`} class="inline-form">
                  <input type="hidden" name="position" value={each.positionId} />
                  <Button kind="secondary">
                    {speak('removeKeeper')}
                    <span class="hidden"> {each.fullName}</span>
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      {posts.length > 0 && (
        <Form view={view} action={`${subject.base}/keepers`}>
          <Select
            view={view}
            name="position"
            label={speak('keeper')}
            choices={posts.map((each) => ({ value: String(each.positionId), label: nameOf(view, each) }))}
            error={errorAt(view, problems, '/position')}
          />
          <Button kind="secondary">{speak('nameKeeper')}</Button>
        </Form>
      )}
    </Panel>
  );
}
