import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { populationWords } from '../population-words.ts';
import type { PopulationCheck } from '../queries/population-checks.ts';

type Props = { readonly view: View; readonly checks: readonly PopulationCheck[] };

/** Who was looked up for a case, and what agreed. */
export function ChecksTable({ view, checks }: Props): VNode {
  const speak = speaker(populationWords, view.language);
  return (
    <Table
      caption={speak('checks')}
      rows={checks}
      columns={[
        {
          title: speak('person'),
          heading: true,
          cell: ({ personName, numberEnd }) => (
            <div>
              {personName}
              <div class="quiet">{speak('numberEnds', { end: numberEnd })}</div>
            </div>
          ),
        },
        { title: speak('outcome'), cell: (check) => <Outcome view={view} check={check} /> },
        {
          title: speak('at'),
          cell: ({ at, officerName }) => (
            <div>
              <DateTime view={view} at={at} />
              <div class="quiet">{officerName}</div>
            </div>
          ),
        },
      ]}
    />
  );
}

function Outcome({ view, check }: { readonly view: View; readonly check: PopulationCheck }): VNode {
  const speak = speaker(populationWords, view.language);
  const { outcome, nameAgrees, birthAgrees } = check;
  if (outcome === 'unavailable')
    return (
      <div>
        <Tag tone="warning">{speak('unavailable')}</Tag>
        <div class="quiet">{speak('unavailableHint')}</div>
      </div>
    );
  if (outcome === 'found' && nameAgrees && birthAgrees) return <Tag tone="success">{speak('agrees')}</Tag>;
  return (
    <div>
      {outcome === 'not-found' && <Tag tone="danger">{speak('not-found')}</Tag>}
      {outcome === 'found' && !nameAgrees && <Tag tone="danger">{speak('nameDiffers')}</Tag>}{' '}
      {outcome === 'found' && !birthAgrees && <Tag tone="danger">{speak('birthDiffers')}</Tag>}
      <div class="quiet">{speak('differsHint')}</div>
    </div>
  );
}
