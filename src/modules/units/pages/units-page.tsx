import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { Button } from '../../../ui/button.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import type { UnitEntry } from '../queries/unit-entries.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';

export type UnitsPageProps = {
  readonly view: View;
  readonly units: readonly UnitEntry[];
  readonly text: string;
  readonly date: LocalDate;
  /** Why the date typed was not used. */
  readonly dateError: string | undefined;
};

/** The organisation as it stands on a day. */
export function UnitsPage({ view, units, text, date, dateError }: UnitsPageProps): VNode {
  const say = speaker(words, view.language);
  return (
    <DeskPage
      view={view}
      title={say('unitsTitle')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: say('operatorTitle') }]}
      wrong={dateError !== undefined}
    >
      <form method="get" action="/operator/units">
        <TextField view={view} name="q" label={say('searchUnits')} value={text} width="medium" />
        <TextField view={view} name="on" label={say('onDate')} value={date} width="short" error={dateError} />
        <Button kind="secondary">{say('search')}</Button>
      </form>
      <p role="status">{say('found', { n: units.length })}</p>
      <Table
        caption={say('unitsTitle')}
        rows={units}
        columns={[
          { title: say('unitCode'), cell: (unit) => <code>{unit.code}</code> },
          { title: say('unitName'), cell: (unit) => <Name view={view} unit={unit} />, heading: true },
          { title: say('parent'), cell: (unit) => unit.parent?.[view.language] },
          { title: say('unitKey'), cell: (unit) => <code>{unit.key}</code> },
          { title: say('since'), cell: (unit) => <Day view={view} date={unit.validFrom} /> },
          { title: say('until'), cell: (unit) => unit.validTo && <Day view={view} date={unit.validTo} /> },
        ]}
      />
    </DeskPage>
  );
}

function Name({ view, unit: { name, successor } }: { readonly view: View; readonly unit: UnitEntry }): VNode {
  const say = speaker(words, view.language);
  return (
    <>
      {name[view.language]}
      {successor && <div class="hint">{say('successor', { name: successor[view.language] })}</div>}
    </>
  );
}
