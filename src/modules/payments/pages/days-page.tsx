import type { VNode } from 'preact';
import { dateOfDay, dayNumberOf, localDateOf } from '../../../kernel/clock/zone.ts';
import { formatDate, formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateTime, Day } from '../../../ui/date-time.tsx';
import { Details } from '../../../ui/details.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt, problemText } from '../../../ui/problem-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { operatorWords } from '../operator-words.ts';
import type { ComparedDay, KeptDifference } from '../queries/watch.ts';
import { Differences, type TriedDay } from './differences-table.tsx';
import { PaymentsFrame, paymentsAddress } from './payments-frame.tsx';

export type DaysPageProps = {
  readonly view: View;
  readonly isConnected: boolean;
  readonly days: readonly ComparedDay[];
  readonly differences: readonly KeptDifference[];
  readonly isCompared: boolean;
  readonly tried?: TriedDay;
};

/** The provider's daily files beside what is known here. */
export function DaysPage(props: DaysPageProps): VNode {
  const { view, isConnected, days, isCompared, tried } = props;
  const speak = speaker(operatorWords, view.language);
  const general = tried?.problems.filter(({ field }) => field === undefined) ?? [];
  return (
    <PaymentsFrame
      view={view}
      here="days"
      isConnected={isConnected}
      problems={tried?.problems.filter(({ field }) => field !== undefined)}
    >
      {general.map((each) => (
        <Alert view={view} tone="error" live title={problemText(view, each)} />
      ))}
      {isCompared && !tried && <Alert view={view} tone="success" live title={speak('compared')} />}
      <Differences {...props} />
      <h2>{speak('days')}</h2>
      {days.length === 0 ? (
        <Empty title={speak('noDays')}>
          <p>{speak('noDaysHint')}</p>
        </Empty>
      ) : (
        <Days {...props} />
      )}
      {isConnected && <Compare {...props} />}
    </PaymentsFrame>
  );
}

function Days({ view, days }: DaysPageProps): VNode {
  const { language } = view;
  const speak = speaker(operatorWords, language);
  return (
    <Table
      caption={speak('days')}
      rows={days}
      columns={[
        { title: speak('day'), heading: true, cell: ({ day }) => <Day view={view} date={day} /> },
        { title: speak('rows'), numeric: true, cell: ({ rows }) => rows },
        { title: speak('sum'), numeric: true, cell: ({ sumDong }) => formatMoney(sumDong, language) },
        { title: speak('open'), numeric: true, cell: ({ open }) => open },
        { title: speak('taken'), cell: ({ takenAt }) => <DateTime view={view} at={takenAt} /> },
      ]}
    />
  );
}

const daysOffered = 31;

/** The days that are over, the last first. */
function lastDays({ now, place }: View): readonly LocalDate[] {
  const today = dayNumberOf(localDateOf(now, place.zone));
  return Array.from({ length: daysOffered }, (_none, back) => dateOfDay(today - 1 - back));
}

function Compare({ view, tried }: DaysPageProps): VNode {
  const speak = speaker(operatorWords, view.language);
  const own = tried && tried.difference === undefined ? tried : undefined;
  return (
    <Details summary={speak('compare')} open={own !== undefined}>
      <Form view={view} action={`${paymentsAddress}/days`}>
        <Select
          view={view}
          name="day"
          label={speak('day')}
          choices={lastDays(view).map((day) => ({ value: day, label: formatDate(day, view.language) }))}
          value={own?.typed}
          error={errorAt(view, own?.problems ?? [], '/day')}
        />
        <Button kind="secondary">{speak('compareButton')}</Button>
      </Form>
    </Details>
  );
}
