import type { VNode } from 'preact';
import { speaker } from '../../../kernel/text/text.ts';
import { Day } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { kindOf } from '../queries/result-kinds.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import { deskResultWords } from '../words.ts';
import { StateTag } from './document-facts.tsx';

export const resultTabs = ['sign', 'seal', 'issue', 'register'] as const;
export type ResultTab = (typeof resultTabs)[number];

export type ResultsPageProps = {
  readonly view: View;
  readonly tab: ResultTab;
  readonly year: number;
  readonly results: readonly Result[];
};

const emptyOf = {
  sign: ['noneToSign', 'noneToSignHint'],
  seal: ['noneToSeal', 'noneToSealHint'],
  issue: ['noneToIssue', 'noneToIssueHint'],
  register: ['noneInRegister', 'noneInRegisterHint'],
} as const;

/** Documents of the officer's units that wait for a signature, a seal or their giving out, and the register of a year. */
export function ResultsPage({ view, tab, year, results }: ResultsPageProps): VNode {
  const speak = speaker(deskResultWords, view.language);
  const labels = {
    sign: speak('toSign'),
    seal: speak('toSeal'),
    issue: speak('toIssue'),
    // A year is written without a separator.
    register: speak('register', { year: String(year) }),
  };
  const [title, hint] = emptyOf[tab];
  return (
    <DeskPage view={view} title={speak('list')} menu={menuOf(view)}>
      <Tabs
        label={speak('list')}
        tabs={resultTabs.map((each) => ({
          href: `/desk/results?tab=${each}`,
          label: labels[each],
          current: each === tab,
          ...(each === tab ? { count: results.length } : {}),
        }))}
      />
      {results.length === 0 ? (
        <Empty title={speak(title)}>
          <p>{speak(hint)}</p>
        </Empty>
      ) : (
        <Table caption={labels[tab]} columns={columnsOf(view)} rows={results} rowId={({ id }) => `result-${id}`} />
      )}
    </DeskPage>
  );
}

function columnsOf(view: View): readonly Column<Result>[] {
  const { language } = view;
  const speak = speaker(deskResultWords, language);
  return [
    {
      title: speak('number'),
      heading: true,
      cell: ({ numbered, caseCode }) => (
        <a href={documentAddress(caseCode)}>{numbered?.symbol ?? speak('numberLater')}</a>
      ),
    },
    {
      title: speak('issuedOn'),
      cell: ({ numbered }) => numbered && <Day view={view} date={numbered.issuedOn} />,
    },
    { title: speak('kind'), cell: ({ kind }) => kindOf(view.place, kind).kind.name[language] },
    { title: speak('holder'), cell: ({ holder }) => holder },
    { title: speak('signer'), cell: ({ signer }) => signer?.name },
    {
      title: speak('case'),
      cell: ({ caseCode }) => (
        <a class="code" href={`/desk/cases/${caseCode}`}>
          {caseCode}
        </a>
      ),
    },
    { title: speak('state'), cell: ({ state }) => <StateTag view={view} state={state} /> },
  ];
}
