import type { ComponentChildren, VNode } from 'preact';
import { holds } from '../../../kernel/access/policy.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { parseLocalDate, type LocalDate } from '../../../kernel/time.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Form } from '../../../ui/form.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import type { View } from '../../../ui/view.ts';
import { organisationWords } from '../organisation-words.ts';
import type { UnitLink, UnitPeriod, UnitPosition } from '../queries/unit-details.ts';
import { words } from '../words.ts';
import { menuOf } from './menu.ts';
import { UnitPositions } from './unit-positions.tsx';

export type UnitPageProps = {
  readonly view: View;
  /** The period asked for. */
  readonly period: UnitPeriod;
  readonly periods: readonly UnitPeriod[];
  readonly tookOver: readonly UnitLink[];
  readonly below: readonly UnitLink[];
  readonly positions: readonly UnitPosition[];
  readonly history: readonly LedgerEntry[];
  readonly today: LocalDate;
  readonly saved: boolean;
};

/** One unit: what it is, what it was, who works there. */
export function UnitPage(props: UnitPageProps): VNode {
  const { view, period, saved, periods } = props;
  const speak = speaker(organisationWords, view.language);
  const isOperator = view.actor.kind === 'officer' && holds(view.actor, 'operator');
  return (
    <DeskPage
      view={view}
      title={period.name[view.language]}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator', label: words.operatorTitle[view.language] },
        { href: '/operator/units', label: words.unitsTitle[view.language] },
      ]}
      actions={isOperator && period === periods[0] && <Actions view={view} period={period} />}
    >
      {saved && <Alert view={view} tone="success" live title={speak('saved')} />}
      <Columns aside={<Aside {...props} />}>
        <Facts {...props} />
        <UnitPositions {...props} operator={isOperator} />
      </Columns>
    </DeskPage>
  );
}

function Actions({ view, period }: Pick<UnitPageProps, 'view' | 'period'>): VNode {
  const speak = speaker(organisationWords, view.language);
  const base = `/operator/units/${period.id}`;
  return (
    <>
      <ButtonLink kind="secondary" href={`${base}/change`}>
        {speak('changeUnit')}
      </ButtonLink>
      {period.validTo === null ? (
        <ButtonLink kind="secondary" href={`${base}/close`}>
          {speak('closeUnit')}
        </ButtonLink>
      ) : (
        <Form view={view} action={`${base}/reopen`}>
          <input type="hidden" name="version" value={period.version} />
          <Button kind="secondary">{speak('reopenUnit')}</Button>
        </Form>
      )}
    </>
  );
}

/** Whether a period has begun, and ended, on `today`. */
export function StateTag({ view, period, today }: Pick<UnitPageProps, 'view' | 'period' | 'today'>): VNode {
  const speak = speaker(organisationWords, view.language);
  if (period.validFrom > today)
    return <Tag tone="info">{speak('toCome', { date: formatDate(period.validFrom, view.language) })}</Tag>;
  return period.validTo !== null && period.validTo < today ? (
    <Tag>{speak('ended')}</Tag>
  ) : (
    <Tag tone="success">{speak('inForce')}</Tag>
  );
}

const linkTo = (view: View, unit: UnitLink | null): ComponentChildren =>
  unit && <a href={`/operator/units/${unit.id}`}>{unit.name[view.language]}</a>;

function Facts(props: UnitPageProps): VNode {
  const { view, period } = props;
  const speak = speaker(organisationWords, view.language);
  return (
    <Panel title={speak('facts')}>
      <p>
        <StateTag {...props} />
      </p>
      <SummaryList
        view={view}
        rows={[
          { question: speak('kind'), answer: speak(period.kind) },
          { question: speak('code'), answer: <code>{period.code}</code> },
          { question: speak('key'), answer: <code>{period.key}</code> },
          { question: speak('parent'), answer: linkTo(view, period.parent) ?? speak('noParent') },
          ...(period.areaCode ? [{ question: speak('areaCode'), answer: <code>{period.areaCode}</code> }] : []),
          { question: speak('phone'), answer: period.phone ?? '–' },
          { question: speak('firstDay'), answer: <Day view={view} date={period.validFrom} /> },
          ...(period.validTo
            ? [
                { question: speak('lastDay'), answer: <Day view={view} date={period.validTo} /> },
                { question: speak('successor'), answer: linkTo(view, period.successor) ?? speak('noSuccessor') },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

function Aside({ view, period, periods, tookOver, below, history, today }: UnitPageProps): VNode {
  const speak = speaker(organisationWords, view.language);
  return (
    <>
      {periods.length > 1 && (
        <Panel title={speak('periods')}>
          <Table
            caption={speak('periods')}
            rows={periods}
            columns={[
              {
                title: words.unitName[view.language],
                cell: (row) => (row === period ? row.name[view.language] : linkTo(view, row)),
                heading: true,
              },
              { title: words.since[view.language], cell: (row) => <Day view={view} date={row.validFrom} /> },
              { title: '', cell: (row) => <StateTag view={view} period={row} today={today} /> },
            ]}
          />
        </Panel>
      )}
      {tookOver.length > 0 && (
        <Panel title={speak('predecessors')}>
          <Links view={view} units={tookOver} />
        </Panel>
      )}
      <Panel title={speak('unitsBelow')}>
        {below.length > 0 ? <Links view={view} units={below} /> : <p>{speak('noneBelow')}</p>}
      </Panel>
      {history.length > 0 && (
        <Panel title={speak('history')}>
          <Timeline view={view} entries={history.toReversed().map((entry) => told(view, entry))} />
        </Panel>
      )}
    </>
  );
}

const Links = ({ view, units }: { readonly view: View; readonly units: readonly UnitLink[] }): VNode => (
  <ul>
    {units.map((unit) => (
      <li>
        {linkTo(view, unit)} <code class="quiet">{unit.code}</code>
      </li>
    ))}
  </ul>
);

/** An entry of the unit's ledger, in words. */
function told(view: View, { kind, body, at, actor }: LedgerEntry) {
  const day = (name: string): string => {
    const text = body[name];
    const date = typeof text === 'string' ? parseLocalDate(text) : undefined;
    return date ? formatDate(date, view.language) : '';
  };
  const known = Object.hasOwn(organisationWords, kind) ? (kind as keyof typeof organisationWords) : undefined;
  const name = body['name'];
  return {
    at,
    title: known ? speaker(organisationWords, view.language)(known, { from: day('from'), to: day('to') }) : kind,
    by: actor.name,
    body: typeof name === 'string' && name !== '' ? <p>{name}</p> : undefined,
  };
}
