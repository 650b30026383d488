import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { formatInstant, formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonGroup } from '../../../ui/button.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt, problemText } from '../../../ui/problem-text.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Refund } from '../order.ts';
import { mayDecideRefund, mayHandBack } from '../policy.ts';
import type { ReceiptWithItems } from '../queries/receipts.ts';
import { refundWords } from '../refund-words.ts';
import { itemsBack } from '../rules/items-left.ts';
import { mostOfReason } from '../rules/reason.ts';
import { MoneyLines } from './money-lines.tsx';
import { askedBy, RefundTag } from './refunds-page.tsx';

export type RefundPageProps = {
  readonly view: View;
  readonly refund: Refund;
  /** The receipt of which it is. */
  readonly receipt: ReceiptWithItems | undefined;
  readonly done: boolean;
  readonly problems: readonly Problem[];
  readonly note: string;
};

/** One refund: why it was asked for, and what this officer may do about it now. */
export function RefundPage(props: RefundPageProps): VNode {
  const { view, refund, problems, done } = props;
  const { language } = view;
  const speak = speaker(refundWords, language);
  const amount = formatMoney(refund.amountDong, language);
  return (
    <DeskPage
      view={view}
      title={speak('one', { amount, code: refund.caseCode })}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk/refunds', label: speak('title') }]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems.filter(({ field }) => field !== undefined)} />
      {problems
        .filter(({ field }) => field === undefined)
        .map((each) => (
          <Alert view={view} tone="error" live title={problemText(view, each)} />
        ))}
      {done && problems.length === 0 && <Alert view={view} tone="success" live title={speak('done')} />}
      <Columns aside={<Acts {...props} />}>
        <Facts {...props} />
      </Columns>
    </DeskPage>
  );
}

function Facts({ view, refund, receipt }: RefundPageProps): VNode {
  const { language } = view;
  const speak = speaker(refundWords, language);
  const { caseCode, reason, decidedByName, note, transaction, askedAt } = refund;
  const at = formatInstant(askedAt, view.place.zone, language);
  const optional = (question: string, answer: string | undefined) =>
    answer === undefined ? [] : [{ question, answer }];
  return (
    <SummaryList
      view={view}
      rows={[
        { question: speak('state'), answer: <RefundTag view={view} refund={refund} /> },
        {
          question: speak('case'),
          answer: (
            <a class="code" href={`/desk/cases/${caseCode}`}>
              {caseCode}
            </a>
          ),
        },
        { question: speak('amount'), answer: formatMoney(refund.amountDong, language) },
        ...(receipt && receipt.items.length > 1
          ? [
              {
                question: speak('lines'),
                answer: <MoneyLines view={view} items={itemsBack(receipt.items, refund.lines)} />,
              },
            ]
          : []),
        { question: speak('reason'), answer: <span class="typed">{reason}</span> },
        { question: speak('asked'), answer: speak('askedBy', { name: askedBy(view, refund), at }) },
        ...optional(speak('decidedBy'), decidedByName),
        ...optional(speak('note'), note),
        ...optional(speak('transaction'), transaction),
      ]}
    />
  );
}

function Acts({ view, refund, problems, note }: RefundPageProps): VNode | null {
  const { actor, language } = view;
  const speak = speaker(refundWords, language);
  const { state, id, version, orderId } = refund;
  const address = `/desk/refunds/${id}`;
  const seen = <input type="hidden" name="version" value={version} />;
  if (state === 'asked' && mayDecideRefund(actor, refund)) {
    return (
      <Panel title={speak('decide')}>
        <Form view={view} action={`${address}/decide`}>
          {seen}
          <TextArea
            view={view}
            name="note"
            label={speak('note')}
            hint={speak('noteHint')}
            required={false}
            rows={3}
            maxLength={mostOfReason}
            value={note}
            error={errorAt(view, problems, '/note')}
          />
          <ButtonGroup>
            <Button name="do" value="approve">
              {speak('approve')}
            </Button>
            <Button name="do" value="decline" kind="danger">
              {speak('decline')}
            </Button>
          </ButtonGroup>
        </Form>
      </Panel>
    );
  }
  if (state === 'asked' && actor.kind === 'officer' && refund.askedBy === actor.officerId) return <p>{speak('own')}</p>;
  const act = (path: string, label: string): VNode => (
    <Form view={view} action={`${address}/${path}`}>
      {seen}
      <Button>{label}</Button>
    </Form>
  );
  if (state === 'approved' && orderId === undefined && mayHandBack(actor, refund))
    return act('hand-back', speak('handBack'));
  return state === 'failed' && mayDecideRefund(actor, refund) ? act('again', speak('sendAgain')) : null;
}
