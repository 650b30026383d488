import type { VNode } from 'preact';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Button } from '../../../../ui/button.tsx';
import { Day } from '../../../../ui/date-time.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Table, type Column } from '../../../../ui/table.tsx';
import { Tag } from '../../../../ui/tag.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Absence } from '../absence.ts';
import { absenceWords } from '../words.ts';

type TableProps = {
  readonly view: View;
  readonly absences: readonly Absence[];
  /** Says whose they are. */
  readonly named?: boolean;
};

/** Absences with who acts in each position; one without is marked, since its head must know. */
export function AbsenceTable({ view, absences, named }: TableProps): VNode {
  const say = speaker(absenceWords, view.language);
  const today = localDateOf(view.now, view.place.zone);
  const name: Column<Absence> = { title: say('officer'), cell: (row) => row.fullName, heading: true };
  return (
    <Table
      caption={say(named ? 'ofUnit' : 'mine')}
      rows={absences}
      columns={[
        ...(named ? [name] : []),
        {
          title: say('time'),
          cell: (row) => (
            <>
              <Day view={view} date={row.validFrom} /> – <Day view={view} date={row.validTo} />
              {row.reason && <div class="hint">{row.reason}</div>}
            </>
          ),
        },
        {
          title: say('who'),
          cell: (row) => (
            <>
              {row.delegations.map(({ delegateName, title }) => (
                <div>{say('acting', { name: delegateName, title })}</div>
              ))}
              {row.uncovered.map(({ title }) => (
                <div>
                  {title[view.language]}: <Tag tone="warning">{say('open')}</Tag>
                </div>
              ))}
            </>
          ),
        },
        {
          title: say('end'),
          cell: (row) => (
            <Form view={view} action={`/officer/absences/${row.id}/end`}>
              <input type="hidden" name="version" value={row.version} />
              <Button kind="secondary">
                {say(row.validFrom > today ? 'cancel' : 'end')}
                <span class="hidden"> {row.fullName}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
