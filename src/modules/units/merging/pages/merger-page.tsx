import type { VNode } from 'preact';
import type { LedgerEntry } from '../../../../kernel/ledger/entry.ts';
import { speaker } from '../../../../kernel/text/text.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Columns, Panel } from '../../../../ui/columns.tsx';
import { Day } from '../../../../ui/date-time.tsx';
import { DeskPage } from '../../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { problemText } from '../../../../ui/problem-text.tsx';
import { SummaryList } from '../../../../ui/summary-list.tsx';
import { Timeline } from '../../../../ui/timeline.tsx';
import type { View } from '../../../../ui/view.ts';
import { menuOf } from '../../pages/menu.ts';
import { words } from '../../words.ts';
import type { MergerReport, PlanProblem } from '../merger.ts';
import type { PlannedOfficers } from '../rules/plan-officers.ts';
import { mergerWords } from '../words.ts';
import { MergerActs } from './merger-acts.tsx';
import { MergerHeads } from './merger-heads.tsx';
import { MergerPlanView, type PlanProps } from './merger-plan.tsx';
import { Parts, Report } from './merger-report.tsx';
import { MergerProgress, MergerTag } from './merger-state.tsx';

export type MergerPageProps = PlanProps & {
  /** What stands against the plan, and what it would move; of a draft alone. */
  readonly toSolve: readonly PlanProblem[];
  readonly heads: PlannedOfficers['heads'];
  readonly preview: MergerReport['parts'];
  readonly history: readonly LedgerEntry[];
  /** Its day has come. */
  readonly due: boolean;
};

/** One merger, from its plan to its end. */
export function MergerPage(props: MergerPageProps): VNode {
  const { view, merger, problems } = props;
  const say = speaker(mergerWords, view.language);
  return (
    <DeskPage
      view={view}
      title={merger.title}
      menu={menuOf(view)}
      crumbs={[
        { href: '/operator', label: words.operatorTitle[view.language] },
        { href: '/operator/mergers', label: say('title') },
      ]}
      wrong={problems.length > 0}
    >
      <ErrorSummary view={view} problems={problems} />
      <MergerProgress {...props} />
      <Columns aside={<Aside {...props} />}>
        {merger.report && merger.task === null && <Report view={view} report={merger.report} />}
        {merger.state === 'draft' && <ToSolve {...props} />}
        {props.open && <MergerHeads {...props} />}
        <MergerPlanView {...props} />
        {merger.state === 'draft' && props.preview.length > 0 && (
          <section>
            <h2>{say('preview')}</h2>
            <Parts view={view} parts={props.preview} />
          </section>
        )}
      </Columns>
    </DeskPage>
  );
}

function ToSolve({ view, toSolve, names }: MergerPageProps): VNode {
  const say = speaker(mergerWords, view.language);
  if (toSolve.length === 0) return <Alert view={view} tone="success" title={say('ready')} />;
  return (
    <Alert view={view} tone="warning" title={say('problems', { n: toSolve.length })}>
      <ul>
        {toSolve.slice(0, 200).map(({ unit, problem }) => (
          <li>
            {unit !== '' && <strong>{names.get(unit)?.[view.language] ?? unit}: </strong>}
            {problemText(view, problem)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Aside({ view, merger, problems, history }: MergerPageProps): VNode {
  const say = speaker(mergerWords, view.language);
  return (
    <>
      <Panel title={say('state')}>
        <p>
          <MergerTag view={view} merger={merger} />
        </p>
        <SummaryList
          view={view}
          rows={[
            { question: say('effectiveOn'), answer: <Day view={view} date={merger.effectiveOn} /> },
            { question: say('decision'), answer: merger.decision || say('noDecision') },
          ]}
        />
      </Panel>
      <MergerActs view={view} merger={merger} problems={problems} />
      <Panel title={say('history')}>
        <Timeline
          view={view}
          entries={history.toReversed().map((entry) => ({
            at: entry.at,
            title: told(view, entry),
            by: entry.actor.name,
          }))}
        />
      </Panel>
    </>
  );
}

/** What an entry tells; what was asked for by its task: a rehearsal changes nothing. */
function told(view: View, { kind, body }: LedgerEntry): string {
  const name = kind === 'merger.asked' ? `${kind}.${String(body['task'])}` : kind;
  return Object.hasOwn(mergerWords, name) ? mergerWords[name as keyof typeof mergerWords][view.language] : name;
}
