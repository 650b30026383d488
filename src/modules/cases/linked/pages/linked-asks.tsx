import type { VNode } from 'preact';
import { formatMoney } from '../../../../kernel/text/formats.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import type { View } from '../../../../ui/view.ts';
import type { LinkedView, PartView } from '../queries/linked-view.ts';
import { linkedWords } from '../words.ts';

type Props = { readonly view: View; readonly linked: LinkedView };

/** What the parts ask of the applicant now, each leading to its own page; nothing where nothing is asked. */
export function LinkedAsks({ view, linked }: Props): VNode | null {
  const asks = linked.parts.flatMap((part) => askOf(view, part) ?? []);
  if (asks.length === 0) return null;
  return (
    <Alert view={view} tone="warning" title={linkedWords.asksTitle[view.language]}>
      <ul>
        {asks.map(({ text, href }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function askOf(
  { language }: View,
  { name: part, standing, case: itself, procedureCode }: PartView,
): { readonly text: string; readonly href: string } | undefined {
  const speak = speaker(linkedWords, language);
  if (standing === 'not-begun') return { text: speak('askNotBegun', { part }), href: `/procedures/${procedureCode}` };
  if (!itself) return undefined;
  const href = `/cases/${itself.code}`;
  switch (itself.status) {
    case 'supplement-requested':
      return { text: speak('askSupplement', { part }), href };
    case 'payment-requested':
      return { text: speak('askPayment', { part, fee: formatMoney(itself.feeDong, language) }), href };
    case 'not-received':
      return { text: speak('askRefused', { part }), href };
    case 'stopped':
      return { text: speak('askStopped', { part }), href };
    default:
      return undefined;
  }
}
