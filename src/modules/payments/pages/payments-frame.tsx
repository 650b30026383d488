import type { ComponentChildren, VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { operatorWords } from '../operator-words.ts';

export const paymentsAddress = '/operator/payments';

type Props = {
  readonly view: View;
  readonly here: 'orders' | 'messages' | 'days';
  readonly isConnected: boolean;
  readonly problems?: readonly Problem[];
  readonly children: ComponentChildren;
};

/** Around every page of the operator about payments: its parts, and whether a provider is there at all. */
export function PaymentsFrame({ view, here, isConnected, problems = [], children }: Props): VNode {
  const speak = speaker(operatorWords, view.language);
  const parts = [
    ['orders', paymentsAddress],
    ['messages', `${paymentsAddress}/messages`],
    ['days', `${paymentsAddress}/days`],
  ] as const;
  return (
    <DeskPage
      view={view}
      title={speak('title')}
      menu={menuOf(view)}
      crumbs={[{ href: '/operator', label: speak('operator') }]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      {!isConnected && <Alert view={view} tone="warning" title={speak('notSet')} />}
      <Tabs
        label={speak('parts')}
        tabs={parts.map(([part, href]) => ({ href, label: speak(part), current: part === here }))}
      />
      {children}
    </DeskPage>
  );
}
