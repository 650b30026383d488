import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/columns.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { officerWords } from '../officer-words.ts';
import type { Holder, UnitPeriod, UnitPosition } from '../queries/unit-details.ts';
import { positionWords } from '../positions/words.ts';
import { words } from '../words.ts';

type Props = {
  readonly view: View;
  readonly period: UnitPeriod;
  readonly positions: readonly UnitPosition[];
  readonly today: LocalDate;
  /** Whether the reader keeps the organisation. */
  readonly operator: boolean;
};

/** The positions of a unit, with who holds each and who will. */
export function UnitPositions({ view, period, positions, today, operator }: Props): VNode {
  const speak = speaker(officerWords, view.language);
  const appoint = `/operator/units/${period.id}/appoint`;
  return (
    <Panel title={speak('positions')} id="positions">
      {positions.length === 0 ? (
        <p>{speak('noPositions')}</p>
      ) : (
        <Table
          caption={speak('positions')}
          rows={positions}
          columns={[
            {
              title: words.position[view.language],
              cell: (row) => (
                <>
                  {row.title[view.language]}
                  <div class="hint">
                    {row.roles.map((role) => words[role][view.language]).join(', ')}
                    {row.coversBelow && ` · ${speak('coversBelow')}`}
                    {row.validTo && ` · ${speak('untilDate', { date: formatDate(row.validTo, view.language) })}`}
                  </div>
                </>
              ),
              heading: true,
            },
            {
              title: words.officer[view.language],
              cell: (row) =>
                row.holders.length === 0 ? (
                  <span class="quiet">{speak('vacant')}</span>
                ) : (
                  row.holders.map((holder) => <HolderLine {...{ view, holder, today, operator }} />)
                ),
            },
            ...(operator
              ? [
                  {
                    title: speak('appoint'),
                    cell: (row: UnitPosition) => (
                      <>
                        <a href={`${appoint}?position=${row.id}`}>
                          {speak('appoint')}
                          <span class="hidden"> {row.title[view.language]}</span>
                        </a>
                        {' · '}
                        <a href={`/operator/units/${period.id}/positions/${row.id}`}>
                          {positionWords.edit[view.language]}
                          <span class="hidden"> {row.title[view.language]}</span>
                        </a>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {operator && (
        <ButtonLink kind="secondary" href={appoint}>
          {speak('newPosition')}
        </ButtonLink>
      )}
    </Panel>
  );
}

type LineProps = {
  readonly view: View;
  readonly holder: Holder;
  readonly today: LocalDate;
  readonly operator: boolean;
};

function HolderLine({ view, holder, today, operator }: LineProps): VNode {
  const speak = speaker(officerWords, view.language);
  const { validFrom, validTo, fullName, officerId } = holder;
  return (
    <div>
      {operator ? <a href={`/operator/officers/${officerId}`}>{fullName}</a> : fullName}
      {validFrom > today && (
        <span class="quiet"> {speak('fromDate', { date: formatDate(validFrom, view.language) })}</span>
      )}
      {validTo && <span class="quiet"> {speak('untilDate', { date: formatDate(validTo, view.language) })}</span>}
    </div>
  );
}
