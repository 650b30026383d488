import type { ComponentChildren, VNode } from 'preact';
import type { Problem } from '../../../../kernel/errors/problem.ts';
import { maskNumber } from '../../../../kernel/schema/mask-number.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../../units/index.ts';
import { counterAddress, visitAddress } from '../rules/counter-address.ts';
import type { Visit } from '../visit.ts';
import { counterWords } from '../words.ts';

type Props = {
  readonly view: View;
  readonly title: string;
  readonly visit?: Visit | undefined;
  readonly problems?: readonly Problem[];
  /** Where a problem is put right, when not on this page. */
  readonly hrefOf?: (problem: Problem) => string | undefined;
  readonly children: ComponentChildren;
};

/** A page of the counter: what is wrong first, then who stands there. */
export function CounterFrame({ view, title, visit, problems = [], hrefOf, children }: Props): VNode {
  const home = { href: counterAddress, label: counterWords.title[view.language] };
  return (
    <DeskPage
      view={view}
      title={title}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      crumbs={visit ? [home, { href: visitAddress(visit), label: visit.holder.fullName }] : undefined}
    >
      <ErrorSummary view={view} problems={problems} hrefOf={hrefOf} />
      {visit && <Who view={view} visit={visit} />}
      {children}
    </DeskPage>
  );
}

/** The person in a line, number masked, with a way to correct it. */
function Who({ view, visit }: { readonly view: View; readonly visit: Visit }): VNode {
  const speak = speaker(counterWords, view.language);
  const { holder, submitter, ticket } = visit;
  const number = holder.personalNumber ? maskNumber(holder.personalNumber) : holder.taxCode;
  const facts = [number, holder.phone, submitter && speak('byOther', { name: submitter.fullName })];
  return (
    <p class="counter-who">
      <strong>{holder.fullName}</strong> {facts.filter(Boolean).join(' · ')}{' '}
      {ticket && <span class="quiet">{speak('ticket', { label: ticket.label })} </span>}
      {visit.receivedAt === undefined && (
        <a href={visitAddress(visit, '/holder')}>
          {speak('change')}
          <span class="hidden"> {speak('who')}</span>
        </a>
      )}
    </p>
  );
}
