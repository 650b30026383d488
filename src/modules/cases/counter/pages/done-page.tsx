import type { VNode } from 'preact';
import { formatMoney } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonGroup, ButtonLink, Button } from '../../../../ui/button.tsx';
import { DateTime } from '../../../../ui/date-time.tsx';
import { Form } from '../../../../ui/form.tsx';
import { Table } from '../../../../ui/table.tsx';
import type { View } from '../../../../ui/view.ts';
import { caseAddress } from '../../rules/desk-address.ts';
import type { ReceivedCase } from '../queries/received-cases.ts';
import { counterAddress, visitAddress } from '../rules/counter-address.ts';
import type { Visit } from '../visit.ts';
import { counterWords } from '../words.ts';
import { CounterFrame } from './counter-frame.tsx';

type Props = {
  readonly view: View;
  readonly visit: Visit;
  readonly cases: readonly ReceivedCase[];
  /** Cases whose result is due at once (Decree 61/2018, art. 17.4): they need no receipt unless it is asked for. */
  readonly atOnce: ReadonlySet<string>;
};

/** What the visit has become: codes, appointments, what is to be printed, and the way to the next person. */
export function DonePage({ view, visit, cases, atOnce }: Props): VNode {
  const { language } = view;
  const speak = speaker(counterWords, language);
  const n = cases.length;
  return (
    <CounterFrame view={view} title={speak('doneTitle', { n })} visit={visit}>
      <Alert view={view} tone="success" title={speak('doneTitle', { n })} live>
        {n > 1 && visit.number !== undefined && <p>{speak('recordNumber', { number: visit.number })}</p>}
      </Alert>
      <Table
        caption={speak('dossiers')}
        rows={cases}
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
          { title: speak('procedure'), cell: ({ procedureName, summary }) => `${procedureName}: ${summary}` },
          {
            title: speak('due'),
            cell: ({ code, dueAt }) => (
              <div>
                {dueAt !== undefined && <DateTime view={view} at={dueAt} />}
                {atOnce.has(code) && <span class="quiet"> {speak('atOnce')}</span>}
              </div>
            ),
          },
          {
            title: speak('feeColumn'),
            cell: ({ code, finance, feeDong }) => (
              <div>
                {speak(`fee-${finance}`, { fee: formatMoney(feeDong, language) })}
                {finance === 'due' && (
                  <div>
                    <a href={`${caseAddress(code)}/fee`}>{speak('takeFee')}</a>
                  </div>
                )}
              </div>
            ),
          },
          {
            title: speak('print'),
            cell: ({ code, finance }) => (
              <div>
                <Print href={`/cases/${code}/receipt.pdf`} label={speak('printFor', { code })}>
                  {speak('print')}
                </Print>
                {finance === 'paid' && (
                  <>
                    <br />
                    <Print href={`/cases/${code}/fee-receipt.pdf`} label={speak('printFeeFor', { code })}>
                      {speak('printFee')}
                    </Print>
                  </>
                )}
              </div>
            ),
          },
        ]}
      />
      <ButtonGroup>
        {n > 1 ? (
          <ButtonLink href={visitAddress(visit, '/receipt.pdf')}>{speak('printAll')}</ButtonLink>
        ) : (
          cases.map(({ code }) => <ButtonLink href={`/cases/${code}/receipt.pdf`}>{speak('print')}</ButtonLink>)
        )}
        {visit.ticket && (
          <ButtonLink href={visit.ticket.back} kind="secondary">
            {speak('toQueue')}
          </ButtonLink>
        )}
        <ButtonLink href={counterAddress} kind="secondary">
          {speak('again')}
        </ButtonLink>
      </ButtonGroup>
      <Form view={view} action={visitAddress(visit, '/again')}>
        <Button kind="secondary">{speak('againSame')}</Button>
      </Form>
    </CounterFrame>
  );
}

type PrintProps = { readonly href: string; readonly label: string; readonly children: string };

/** A paper to print, beside the page: the next person is called from here. */
const Print = ({ href, label, children }: PrintProps): VNode => (
  <a href={href} target="_blank" rel="noopener" aria-label={label}>
    {children}
  </a>
);
