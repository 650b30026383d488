import type { VNode } from 'preact';
import { formatMoney, formatNumber } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt } from '../../../ui/problem-text.tsx';
import { Radios } from '../../../ui/radios.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { View } from '../../../ui/view.ts';
import { deskWords } from '../desk-words.ts';
import type { CaseMoney } from '../queries/case-money.ts';
import type { ReceiptWithItems } from '../queries/receipts.ts';
import type { OfferedRelief } from '../queries/reliefs-for-case.ts';
import { refundWords } from '../refund-words.ts';
import { mostOfReason } from '../rules/reason.ts';
import { amountField } from '../rules/refund-amount.ts';
import type { Tried } from './fee-page.tsx';

type FormProps = { readonly view: View; readonly action: string; readonly tried: Tried | undefined };

/** Whom the law lets pay less, chosen by the officer who saw the proof. */
export function ReliefForm({
  view,
  action,
  money,
  reliefs,
  tried,
}: FormProps & { readonly money: CaseMoney; readonly reliefs: readonly OfferedRelief[] }): VNode {
  const { language } = view;
  const speak = speaker(deskWords, language);
  const problems = tried?.problems ?? [];
  return (
    <Form view={view} action={action}>
      <p class="hint">{speak('reliefHint')}</p>
      <input type="hidden" name="amount" value={money.amountDong} />
      <Radios
        view={view}
        name="relief"
        label={speak('reliefGroup')}
        choices={reliefs.map((relief) => ({
          value: relief.code,
          label: `${relief.name[language]}: ${speak('reliefLess', {
            percent: relief.percent,
            amount: formatMoney(relief.leftDong, language),
          })}`,
          hint: speak('reliefProof', { proof: relief.proof?.[language] ?? '', basis: relief.basis[language] }),
        }))}
        value={tried?.typed['relief']}
        error={errorAt(view, problems, '/relief')}
      />
      <Checkbox view={view} name="seen" label={speak('reliefSeen')} error={errorAt(view, problems, '/seen')} />
      <Button>{speak('relief')}</Button>
    </Form>
  );
}

/** A receipt with the wrong payer is replaced, with the reason. */
export function ReplaceForm({ view, action, payer, tried }: FormProps & { readonly payer: string }): VNode {
  const speak = speaker(deskWords, view.language);
  const problems = tried?.problems ?? [];
  return (
    <Form view={view} action={action}>
      <p class="hint">{speak('replaceHint')}</p>
      <TextField
        view={view}
        name="payer"
        label={speak('payer')}
        value={tried?.typed['payer'] ?? payer}
        maxLength={200}
        autocomplete="off"
        error={errorAt(view, problems, '/payer')}
      />
      <TextArea
        view={view}
        name="replaceReason"
        label={speak('reason')}
        rows={3}
        maxLength={mostOfReason}
        value={tried?.typed['replaceReason']}
        error={errorAt(view, problems, '/replaceReason')}
      />
      <Button kind="secondary">{speak('replace')}</Button>
    </Form>
  );
}

/** How much of each line of the receipt should go back, and why. */
export function RefundForm({
  view,
  action,
  receipt,
  tried,
}: FormProps & { readonly receipt: ReceiptWithItems }): VNode {
  const { language } = view;
  const speak = speaker(refundWords, language);
  const problems = tried?.problems ?? [];
  const { items, amountDong } = receipt;
  const isOne = items.length === 1;
  return (
    <Form view={view} action={action}>
      <p class="hint">{speak('askHint')}</p>
      {!isOne && <p class="hint">{speak('linesHint', { amount: formatMoney(amountDong, language) })}</p>}
      {items.map((item, place) => (
        <TextField
          view={view}
          name={amountField(place)}
          label={isOne ? speak('amountBack') : speak('lineBack', { line: item.name })}
          hint={speak(isOne ? 'amountBackHint' : 'lineBackHint', { amount: formatMoney(item.amountDong, language) })}
          value={tried?.typed[amountField(place)] ?? formatNumber(item.amountDong, language)}
          required={isOne}
          inputMode="numeric"
          autocomplete="off"
          error={errorAt(view, problems, `/${amountField(place)}`)}
        />
      ))}
      <TextArea
        view={view}
        name="refundReason"
        label={speak('reason')}
        rows={3}
        maxLength={mostOfReason}
        value={tried?.typed['refundReason']}
        error={errorAt(view, problems, '/refundReason')}
      />
      <Button kind="secondary">{speak('ask')}</Button>
    </Form>
  );
}
