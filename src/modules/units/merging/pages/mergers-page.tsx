import type { VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Day } from '../../../../ui/date-time.tsx';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Form } from '../../../../ui/form.tsx';
import { errorAt } from '../../../../ui/problem-text.tsx';
import { Radios } from '../../../../ui/radios.tsx';
import { Table } from '../../../../ui/table.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../pages/menu.ts';
import type { Cells } from '../../rules/unit-cells.ts';
import { words } from '../../words.ts';
import type { Merger } from '../merger.ts';
import { mergerWords } from '../words.ts';
import { MergerTag } from './merger-state.tsx';

export type MergersPageProps = {
  readonly view: View;
  readonly mergers: readonly Merger[];
  readonly typed: Cells;
  readonly problems: readonly Problem[];
};

/** Mergers planned and done, and the form that begins one. */
export function MergersPage({ view, mergers, typed, problems }: MergersPageProps): VNode {
  const say = speaker(mergerWords, view.language);
  const field = (name: string) => ({ view, name, value: typed[name], error: errorAt(view, problems, name) });
  return (
    <DeskPage
      view={view}
      title={say('title')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: words.operatorTitle[view.language] }]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <p>{say('intro')}</p>
      {mergers.length === 0 ? (
        <Empty title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      ) : (
        <Table
          caption={say('title')}
          rows={mergers}
          columns={[
            {
              title: say('name'),
              cell: (row) => <a href={`/operator/mergers/${row.id}`}>{row.title}</a>,
              heading: true,
            },
            { title: say('effectiveOn'), cell: (row) => <Day view={view} date={row.effectiveOn} /> },
            { title: say('decision'), cell: (row) => row.decision },
            { title: say('from'), cell: (row) => row.plan.ways.length, numeric: true },
            { title: say('state'), cell: (row) => <MergerTag view={view} merger={row} /> },
          ]}
        />
      )}
      <h2>{say('start')}</h2>
      <Form view={view} action="/operator/mergers" class="form-column">
        <TextField {...field('title')} label={say('name')} hint={say('nameHint')} />
        <TextField {...field('decision')} label={say('decision')} required={false} />
        <TextField {...field('effective_on')} label={say('effectiveOn')} hint={say('dayHint')} width="short" />
        <Radios
          view={view}
          name="begin"
          label={say('beginWith')}
          value={typed['begin'] ?? 'hand'}
          error={errorAt(view, problems, 'begin')}
          choices={[
            { value: 'hand', label: say('byHand') },
            { value: 'areas', label: say('fromAreas'), hint: say('fromAreasHint') },
          ]}
        />
        <Button>{say('start')}</Button>
      </Form>
    </DeskPage>
  );
}
