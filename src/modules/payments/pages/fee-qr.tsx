import type { VNode } from 'preact';
import { formatMoney, formatTime } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { View } from '../../../ui/view.ts';
import type { Account } from '../../../outside/payment/payment-gateway.ts';
import { deskWords } from '../desk-words.ts';
import type { Order } from '../order.ts';
import { QrCode } from './qr-code.tsx';

/** A code that waits for the payer's bank. */
export type ShownQr = { readonly order: Order; readonly account: Account; readonly text: string };

/** The code of the counter, with whose account it is, and that the bank's word is awaited. */
export function FeeQr({
  view,
  qr: { order, account, text },
  caseCode,
}: {
  readonly view: View;
  readonly qr: ShownQr;
  readonly caseCode: string;
}): VNode {
  const { language } = view;
  const speak = speaker(deskWords, language);
  const amount = formatMoney(order.amountDong, language);
  return (
    <section>
      <h3>{speak('qrTitle')}</h3>
      <QrCode text={text} alt={speak('qrAlt', { amount, code: caseCode })} />
      <p>
        {speak('qrAccount')}: {account.number}, {account.holder}
      </p>
      <Alert view={view} tone="info">
        <p>{speak('qrWaits', { until: formatTime(order.expiresAt, view.place.zone) })}</p>
      </Alert>
      <p class="quiet">{speak('qrText')}</p>
      <p class="typed" id="qr-text">
        {text}
      </p>
    </section>
  );
}
