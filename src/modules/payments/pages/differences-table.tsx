import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatInstant, formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { Details } from '../../../ui/details.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { operatorWords } from '../operator-words.ts';
import type { KeptDifference } from '../queries/watch.ts';
import { mostOfReason } from '../rules/reason.ts';
import { paymentsAddress } from './payments-frame.tsx';
import { Reference } from './reference.tsx';

/** What was refused: the resolution of a difference, or the comparing of a day where none is named. */
export type TriedDay = {
  readonly difference?: number;
  readonly problems: readonly Problem[];
  readonly typed: string;
};

type Props = {
  readonly view: View;
  readonly differences: readonly KeptDifference[];
  readonly tried?: TriedDay;
};

/** What differs, open ones first, each resolved by a person with a reason. */
export function Differences(props: Props): VNode {
  const { view, differences } = props;
  const { language } = view;
  const speak = speaker(operatorWords, language);
  const money = (dong: number | null): string => (dong === null ? '–' : formatMoney(dong, language));
  return (
    <>
      <h2>{speak('differences')}</h2>
      {differences.length === 0 ? (
        <p>{speak('noDifferences')}</p>
      ) : (
        <Table
          caption={speak('differences')}
          rows={differences}
          columns={[
            { title: speak('day'), cell: ({ day }) => <Day view={view} date={day} /> },
            { title: speak('kind'), cell: ({ kind }) => speak(`kind-${kind}`) },
            {
              title: speak('reference'),
              heading: true,
              cell: ({ reference, transaction }) => (
                <>
                  <Reference text={reference} />
                  <div class="quiet">{transaction}</div>
                </>
              ),
            },
            { title: speak('there'), numeric: true, cell: ({ thereDong }) => money(thereDong) },
            { title: speak('here'), numeric: true, cell: ({ hereDong }) => money(hereDong) },
            { title: speak('resolution'), cell: (difference) => <Resolution {...props} difference={difference} /> },
          ]}
        />
      )}
    </>
  );
}

function Resolution({ view, difference, tried }: Props & { readonly difference: KeptDifference }): VNode {
  const { language, place } = view;
  const speak = speaker(operatorWords, language);
  const { id, resolvedAt, resolvedBy, reason } = difference;
  if (resolvedAt !== null) {
    const at = formatInstant(resolvedAt, place.zone, language);
    return <>{speak('resolvedBy', { name: resolvedBy ?? '', at, reason: reason ?? '' })}</>;
  }
  const own = tried?.difference === id ? tried : undefined;
  return (
    <Details summary={speak('resolve')} open={own !== undefined}>
      <Form view={view} action={`${paymentsAddress}/differences/${id}`}>
        <TextArea
          view={view}
          name="reason"
          label={speak('reason')}
          rows={3}
          maxLength={mostOfReason}
          value={own?.typed}
          error={errorAt(view, own?.problems ?? [], '/reason')}
        />
        <Button kind="secondary">{speak('resolveButton')}</Button>
      </Form>
    </Details>
  );
}
