import type { VNode } from 'preact';
import { formatInstant, formatMoney } from '../../../kernel/text/formats.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../ui/form.tsx';
import type { View } from '../../../ui/view.ts';
import type { Extra } from '../order.ts';
import { refundWords } from '../refund-words.ts';

/** Money that came twice for one order, each with the one action that begins its way back. */
export function Extras({ view, extras }: { readonly view: View; readonly extras: readonly Extra[] }): VNode | null {
  const { language, place } = view;
  const speak = speaker(refundWords, language);
  if (extras.length === 0) return null;
  return (
    <Alert view={view} tone="warning" title={speak('extrasTitle')}>
      {extras.map(({ id, caseCode: code, amountDong, paidAt, transaction }) => {
        const amount = formatMoney(amountDong, language);
        const at = formatInstant(paidAt, place.zone, language);
        return (
          <Form view={view} action={`/desk/extras/${id}/refund`}>
            <p>{speak('extraText', { code, amount, at, transaction })}</p>
            <Button kind="secondary">{speak('extraAsk', { amount })}</Button>
          </Form>
        );
      })}
    </Alert>
  );
}
