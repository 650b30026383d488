import type { VNode } from 'preact';
import type { Calendar } from '../../../kernel/clock/calendar.ts';
import type { Standing } from '../../../kernel/clock/standing.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { LiveRegion } from '../../../ui/live-region.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import type { View } from '../../../ui/view.ts';
import { menuOf } from '../../units/index.ts';
import { actWords, deskCaseWords } from '../desk-words.ts';
import { formWords } from '../forms/words.ts';
import type { DeskCase } from '../queries/desk-case.ts';
import { DeskLinked, DeskLinkedDue } from '../linked/pages/desk-linked.tsx';
import { caseAddress } from '../rules/desk-address.ts';
import { offeredActs, type DeskAct } from '../rules/desk-acts.ts';
import { AnswerSections } from './answer-sections.tsx';
import { DeskActs, type Tried } from './desk-acts.tsx';
import { DeskCaseHead } from './desk-case-head.tsx';
import { DeskDue } from './desk-due.tsx';
import { DeskForms } from './desk-forms.tsx';
import { DeskHistory } from './desk-history.tsx';
import { DeskMatters } from './desk-matters.tsx';
import { DeskPapers } from './desk-papers.tsx';

export type DeskCasePageProps = {
  readonly view: View;
  readonly desk: DeskCase;
  readonly state: Standing;
  /** Within one working day of its deadline. */
  readonly isNear: boolean;
  readonly calendar: Calendar;
  /** File of the paper to be seen. */
  readonly paper: string | undefined;
  readonly seesNumbers: boolean;
  /** What has just been done. */
  readonly done: DeskAct | undefined;
  readonly tried: Tried | undefined;
  /** What other modules know of the case. */
  readonly panels: readonly VNode[];
};

const caseIsland = `${import.meta.dirname}/islands/case-page.ts`;

/** The page of one case, from which its work is done without leaving. */
export function DeskCasePage(props: DeskCasePageProps): VNode {
  const { view, desk, tried, done, paper, calendar, panels } = props;
  const { subject } = desk;
  const speak = speaker(deskCaseWords, view.language);
  const hasPapers = desk.details.papers.length > 0;
  const course = (
    <div class="course">
      <LiveRegion id="case-history">
        <DeskHistory view={view} desk={desk} />
      </LiveRegion>
      <LiveRegion id="case-due">
        {desk.procedure.definition.linked ? (
          <DeskLinkedDue view={view} desk={desk} />
        ) : (
          <DeskDue view={view} desk={desk} calendar={calendar} />
        )}
      </LiveRegion>
      <LiveRegion id="case-forms">
        <DeskForms view={view} desk={desk} />
      </LiveRegion>
    </div>
  );
  return (
    <DeskPage
      view={view}
      title={subject.code}
      wrong={tried !== undefined}
      menu={menuOf(view)}
      crumbs={[{ href: '/desk', label: speak('toList') }]}
      actions={<a href="#forms">{formWords.panel[view.language]}</a>}
      live={`/desk/events?case=${subject.id}`}
      scripts={[caseIsland]}
    >
      {done && <Alert view={view} tone="success" live title={actWords[`${done}-done`][view.language]} />}
      {props.seesNumbers && <Alert view={view} tone="info" live title={speak('numberShown')} />}
      {tried && <ErrorSummary view={view} problems={tried.problems} />}
      {tried && <Kept view={view} desk={desk} tried={tried} />}
      <LiveRegion id="case-head">
        <DeskCaseHead {...props} />
      </LiveRegion>
      <div class="columns-even">
        <Columns
          aside={
            hasPapers ? (
              <div class="papers-beside">
                <DeskPapers view={view} desk={desk} chosen={paper} />
              </div>
            ) : (
              <>
                <DeskPapers view={view} desk={desk} chosen={paper} />
                {course}
              </>
            )
          }
        >
          <div id="case-changed" hidden>
            <Alert view={view} tone="warning" title={speak('changed')}>
              <a href={caseAddress(subject.code)}>{speak('changedReload')}</a>
            </Alert>
          </div>
          {!desk.procedure.definition.linked && <DeskActs view={view} desk={desk} tried={tried} />}
          {panels.length > 0 && <LiveRegion id="case-panels">{panels}</LiveRegion>}
          <LiveRegion id="case-linked">
            <DeskLinked view={view} desk={desk} />
          </LiveRegion>
          <LiveRegion id="case-matters">
            <DeskMatters view={view} desk={desk} />
          </LiveRegion>
          <Answers view={view} desk={desk} />
        </Columns>
        {hasPapers && course}
      </div>
    </DeskPage>
  );
}

/** What was typed into a form that the changed case no longer has: shown, so that it can be copied. */
function Kept({
  view,
  desk,
  tried,
}: Pick<DeskCasePageProps, 'view' | 'desk'> & { readonly tried: Tried }): VNode | null {
  if (offeredActs(view.actor, desk).includes(tried.act)) return null;
  const texts = Object.entries(tried.typed)
    .filter(([name, value]) => name.startsWith('/') && typeof value === 'string' && value.trim())
    .map(([, value]) => value);
  if (texts.length === 0) return null;
  return (
    <Alert view={view} tone="warning" title={deskCaseWords.typedKept[view.language]}>
      {texts.map((text) => (
        <p class="typed">{text}</p>
      ))}
    </Alert>
  );
}

/** The form as it was filed, with what the procedure's checks say of it. */
function Answers({ view, desk }: Pick<DeskCasePageProps, 'view' | 'desk'>): VNode {
  const speak = speaker(deskCaseWords, view.language);
  return (
    <Panel title={speak('answers')} id="answers">
      {desk.warnings.length > 0 && (
        <Alert view={view} tone="warning" title={speak('warnings')}>
          <ul>
            {desk.warnings.map((warning) => (
              <li>{problemText(view, warning)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <AnswerSections view={view} sections={desk.sections} />
    </Panel>
  );
}
