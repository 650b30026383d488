import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Form } from '../../../ui/form.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { BatchOutcome } from '../batch.ts';
import { batchWords } from '../batch-words.ts';
import type { BatchReport } from '../queries/load-batch.ts';
import { caseAddress } from '../rules/desk-address.ts';

type Props = { readonly view: View; readonly report: BatchReport };

/** What came of a go, case by case: what was done, what not and why; with a way on while some are left. */
export function BatchReportPage({ view, report }: Props): VNode {
  const speak = speaker(batchWords, view.language);
  const { outcomes } = report;
  const count = (moved: boolean | undefined) => outcomes.filter((each) => each.moved === moved).length;
  const left = count(undefined);
  return (
    <DeskPage
      view={view}
      title={speak('report', { act: batchWords[report.act] })}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk', label: speak('toList') }]}
    >
      <Alert
        view={view}
        tone={count(false) > 0 ? 'warning' : 'success'}
        live
        title={speak('moved', { n: count(true) })}
      >
        {count(false) > 0 && (
          <>
            <p>{speak('notMoved', { n: count(false) })}</p>
            <p>{speak('nothingLost')}</p>
          </>
        )}
      </Alert>
      {left > 0 && (
        <Form view={view} action={`/desk/batches/${report.key}`}>
          <Progress
            label={speak('progress', { done: outcomes.length - left, of: outcomes.length })}
            done={outcomes.length - left}
            of={outcomes.length}
          />
          <Button>{speak('carryOn', { n: left })}</Button>
        </Form>
      )}
      <Outcomes view={view} outcomes={outcomes} />
    </DeskPage>
  );
}

/** Those that were not done come first. */
function Outcomes({ view, outcomes }: { readonly view: View; readonly outcomes: readonly BatchOutcome[] }): VNode {
  const speak = speaker(batchWords, view.language);
  return (
    <Table
      caption={speak('outcome')}
      rows={outcomes.toSorted((one, other) => Number(one.moved ?? true) - Number(other.moved ?? true))}
      columns={[
        {
          title: speak('code'),
          heading: true,
          cell: ({ code }) => (
            <a class="code" href={caseAddress(code)}>
              {code}
            </a>
          ),
        },
        {
          title: speak('outcome'),
          cell: ({ moved, problem }) =>
            moved === false ? (
              <>
                <Tag tone="warning">{problem?.[view.language]}</Tag>
              </>
            ) : (
              <Tag tone={moved ? 'success' : 'neutral'}>{speak(moved ? 'wasMoved' : 'waits')}</Tag>
            ),
        },
        {
          title: speak('form05'),
          cell: ({ code }) => <a href={caseAddress(code, '/process-control.pdf')}>{speak('form05')}</a>,
        },
      ]}
    />
  );
}
