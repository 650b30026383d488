import type { VNode } from 'preact';
import { holds } from '../../../kernel/access/policy.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { organisationWords } from '../organisation-words.ts';
import type { UnitEntry } from '../queries/unit-entries.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';
import { UnitTree } from './unit-tree.tsx';

export type UnitsPageProps = {
  readonly view: View;
  readonly units: readonly UnitEntry[];
  readonly text: string;
  readonly date: LocalDate;
  /** Why the date typed was not used. */
  readonly dateError: string | undefined;
};

/** The organisation as it stands on a day: a tree, or what a search found. */
export function UnitsPage({ view, units, text, date, dateError }: UnitsPageProps): VNode {
  const say = speaker(words, view.language);
  const speak = speaker(organisationWords, view.language);
  const isOperator = view.actor.kind === 'officer' && holds(view.actor, 'operator');
  return (
    <DeskPage
      view={view}
      title={say('unitsTitle')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: say('operatorTitle') }]}
      wrong={dateError !== undefined}
      actions={isOperator && <ButtonLink href="/operator/units/new">{speak('addUnit')}</ButtonLink>}
    >
      <form class="filters" method="get" action="/operator/units">
        <TextField view={view} name="q" label={say('searchUnits')} value={text} />
        <TextField
          view={view}
          name="on"
          label={say('onDate')}
          value={formatDate(date, view.language)}
          error={dateError}
        />
        <div class="field">
          <Button kind="secondary">{say('search')}</Button>
        </div>
      </form>
      <p role="status">{say('found', { n: units.length })}</p>
      {units.length === 0 ? (
        <Empty title={speak('noUnits')}>
          <p>{speak('noUnitsHint')}</p>
        </Empty>
      ) : text.trim() === '' ? (
        <UnitTree view={view} units={units} />
      ) : (
        <Found view={view} units={units} />
      )}
    </DeskPage>
  );
}

function Found({ view, units }: Pick<UnitsPageProps, 'view' | 'units'>): VNode {
  const say = speaker(words, view.language);
  return (
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
  );
}

function Name({ view, unit: { id, name, successor } }: { readonly view: View; readonly unit: UnitEntry }): VNode {
  const say = speaker(words, view.language);
  return (
    <>
      <a href={`/operator/units/${id}`}>{name[view.language]}</a>
      {successor && <div class="hint">{say('successor', { name: successor[view.language] })}</div>}
    </>
  );
}
