import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/text/formats.ts';
import { speaker, type Text } from '../../../kernel/text/text.ts';
import type { Instant } from '../../../kernel/time.ts';
import { Button } from '../../../ui/button.tsx';
import { DateTime } from '../../../ui/date-time.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import type { View } from '../../../ui/view.ts';
import { formWords } from '../forms/words.ts';
import type { RegisterRow } from '../queries/register-cases.ts';
import type { ResultRow } from '../queries/results-given.ts';
import { caseAddress } from '../rules/desk-address.ts';
import type { FormListAddress } from '../rules/form-lists.ts';

type Listed = Pick<RegisterRow, 'code' | 'procedureName' | 'applicant'>;

const moment = (view: View, at: Instant | undefined) => (at === undefined ? '–' : <DateTime view={view} at={at} />);

function columnsOfCase<R extends Listed>(view: View): readonly Column<R>[] {
  const speak = speaker(formWords, view.language);
  return [
    {
      title: speak('code'),
      heading: true,
      cell: ({ code }) => (
        <a class="code" href={caseAddress(code)}>
          {code}
        </a>
      ),
    },
    { title: speak('procedure'), cell: ({ procedureName }) => procedureName },
    { title: speak('applicant'), cell: ({ applicant }) => applicant.fullName },
  ];
}

/** The register as it will be printed, without what is only on paper. */
export function RegisterTable({ view, rows }: { readonly view: View; readonly rows: readonly RegisterRow[] }): VNode {
  const speak = speaker(formWords, view.language);
  return (
    <Table
      caption={speak('register')}
      rows={rows}
      columns={[
        ...columnsOfCase<RegisterRow>(view),
        { title: speak('received'), cell: ({ receivedAt }) => moment(view, receivedAt) },
        { title: speak('due'), cell: ({ dueAt }) => moment(view, dueAt) },
        { title: speak('finished'), cell: ({ finishedAt }) => moment(view, finishedAt) },
        { title: speak('returned'), cell: ({ returnedAt }) => moment(view, returnedAt) },
      ]}
    />
  );
}

type ResultsProps = {
  readonly view: View;
  readonly address: FormListAddress;
  readonly rows: readonly ResultRow[];
  readonly unitNames: ReadonlyMap<number, Text>;
};

/** Results with a box each: those that go to the one-stop now are ticked and printed as one slip. */
export function ResultsToHandOver({ view, address, rows, unitNames }: ResultsProps): VNode {
  const { language } = view;
  const speak = speaker(formWords, language);
  return (
    <form method="get" action="/desk/forms/results.pdf">
      {Object.entries(address).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>
        <Button>{speak('printResults')}</Button>
      </p>
      <Table
        caption={speak('results')}
        rows={rows}
        columns={[
          {
            title: speak('choose'),
            cell: ({ code }) => (
              <input type="checkbox" name="case" value={code} checked aria-label={speak('chooseCase', { code })} />
            ),
          },
          ...columnsOfCase<ResultRow>(view),
          {
            title: speak('result'),
            cell: ({ number, issuedOn, outcome }) => (
              <div>
                {number}, {formatDate(issuedOn, language)}
                {outcome === 'refused' && <div class="quiet">{speak('refusedResult')}</div>}
              </div>
            ),
          },
          { title: speak('finished'), cell: ({ finishedAt }) => moment(view, finishedAt) },
          { title: speak('oneStop'), cell: ({ receivingUnitId }) => unitNames.get(receivingUnitId)?.[language] ?? '' },
        ]}
      />
    </form>
  );
}
