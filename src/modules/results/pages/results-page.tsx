import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkboxes.tsx';
import { Day } from '../../../ui/date-time.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { errorAt, problemText } from '../../../ui/problem-text.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import type { Done } from '../commands/act-on-many.ts';
import { kindOf } from '../queries/result-kinds.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import { deskResultWords } from '../words.ts';
import { StateTag } from './document-facts.tsx';
import { KeyFields } from './key-fields.tsx';

export const resultTabs = ['sign', 'seal', 'issue', 'register'] as const;
export type ResultTab = (typeof resultTabs)[number];

export type ResultsPageProps = {
  readonly view: View;
  readonly tab: ResultTab;
  readonly year: number;
  readonly results: readonly Result[];
  /** Ids of those that the reader may sign or seal now. */
  readonly choosable: ReadonlySet<number>;
  /** What the reader's key asks. */
  readonly asks: 'nothing' | 'pin' | 'pin-and-otp';
  /** What came of those that were just signed or sealed. */
  readonly done?: readonly Done[];
  readonly problems?: readonly Problem[];
};

const emptyOf = {
  sign: ['noneToSign', 'noneToSignHint'],
  seal: ['noneToSeal', 'noneToSealHint'],
  issue: ['noneToIssue', 'noneToIssueHint'],
  register: ['noneInRegister', 'noneInRegisterHint'],
} as const;

/** Documents of the officer's units that wait for a signature, a seal or their giving out, and the register of a year. */
export function ResultsPage(props: ResultsPageProps): VNode {
  const { view, tab, year, results, done, problems = [] } = props;
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
    <DeskPage view={view} title={speak('list')} menu={menuOf(view)} wrong={problems.length > 0}>
      <ErrorSummary view={view} problems={problems} />
      {done && <Report view={view} done={done} />}
      <Tabs
        label={speak('list')}
        tabs={resultTabs.map((each) => ({
          href: `/desk/results?tab=${each}`,
          label: labels[each],
          current: each === tab,
          ...(each === tab ? { count: results.length } : {}),
        }))}
      />
      {tab === 'register' && (
        <p>
          <a href={`/desk/results?tab=register&year=${year - 1}`}>{speak('yearBefore', { year: String(year - 1) })}</a>
        </p>
      )}
      {results.length === 0 ? (
        <Empty title={speak(title)}>
          <p>{speak(hint)}</p>
        </Empty>
      ) : (
        <List {...props} caption={labels[tab]} />
      )}
    </DeskPage>
  );
}

/** The table, in a form where the reader can sign or seal what it lists. */
function List(props: ResultsPageProps & { readonly caption: string }): VNode {
  const { view, tab, results, choosable, asks, problems = [], caption } = props;
  const speak = speaker(deskResultWords, view.language);
  const table = (columns: readonly Column<Result>[]): VNode => (
    <Table caption={caption} columns={columns} rows={results} rowId={({ id }) => `result-${id}`} />
  );
  if ((tab !== 'sign' && tab !== 'seal') || choosable.size === 0) return table(columnsOf(view));
  return (
    <Form view={view} action={`/desk/results/${tab}`}>
      {table([choosing(view, choosable), ...columnsOf(view)])}
      <Checkbox view={view} name="confirm" label={speak('seenAll')} error={errorAt(view, problems, '/confirm')} />
      <KeyFields view={view} asks={asks} nameOf={(field) => field} errorIn={() => undefined} />
      <Button>{speak(tab === 'sign' ? 'signChosen' : 'sealChosen')}</Button>
    </Form>
  );
}

const choosing = (view: View, choosable: ReadonlySet<number>): Column<Result> => ({
  title: deskResultWords.choose[view.language],
  cell: ({ id, version, holder, caseCode }) =>
    choosable.has(id) && (
      <input
        type="checkbox"
        class="choose-case"
        name="chosen"
        value={`${id}:${version}`}
        aria-label={speaker(deskResultWords, view.language)('chooseOne', { holder, code: caseCode })}
      />
    ),
});

/** What came of each. */
function Report({ view, done }: { readonly view: View; readonly done: readonly Done[] }): VNode {
  const speak = speaker(deskResultWords, view.language);
  const failed = done.flatMap(({ result, problem }) => (problem ? [{ result, problem }] : []));
  const n = done.length - failed.length;
  return (
    <>
      {n > 0 && <Alert view={view} tone="success" live title={speak('doneMany', { n })} />}
      {failed.length > 0 && (
        <Alert view={view} tone="error" live title={speak('notDone')}>
          <ul>
            {failed.map(({ result, problem }) => (
              <li>
                <a href={documentAddress(result.caseCode)}>{result.caseCode}</a>: {problemText(view, problem)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
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
