import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import type { SummarySection } from '../../../kernel/schema/summary.ts';
import { speaker } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { menuOf } from '../../units/index.ts';
import type { ResultKind } from '../kind.ts';
import type { Result } from '../result.ts';
import { offeredActs, seldomActs, type DocumentAct } from '../rules/document-acts.ts';
import { deskResultWords } from '../words.ts';
import { DocumentActs, type Tried } from './document-acts.tsx';
import { DocumentAside } from './document-aside.tsx';
import { DocumentContents } from './document-contents.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentHistory } from './document-history.tsx';
import { DraftPanel, type DraftForm } from './draft-panel.tsx';

export type DocumentPageProps = {
  readonly view: View;
  readonly about: CaseSubject;
  /** The document in work, else the last one issued. */
  readonly result: Result | undefined;
  readonly earlier: readonly Result[];
  readonly history: readonly LedgerEntry[];
  /** What it says, for who may not write in it. */
  readonly sections: readonly SummarySection[];
  /** Only for who may write in it now. */
  readonly draft: DraftForm | undefined;
  readonly kinds: readonly ResultKind[];
  /** What stands against signing it. */
  readonly missing: readonly Problem[];
  /** Whether the agency's seal is the reader's to use. */
  readonly keepsSeal: boolean;
  /** What the key asks of the reader. */
  readonly asks: 'nothing' | 'pin' | 'pin-and-otp';
  readonly done: 'saved' | 'begun' | 'signed' | 'sealed' | 'issued' | 'takenBack' | 'revoked' | 'cancelled' | undefined;
  readonly tried: Tried | undefined;
};

/** The document of a case: written, signed, sealed and taken back from here, with the PDF beside it. */
export function DocumentPage(props: DocumentPageProps): VNode {
  const { view, about, result, draft, done, tried } = props;
  const { language } = view;
  const { code } = about.subject;
  const speak = speaker(deskResultWords, language);
  const problems = tried?.problems ?? draft?.problems ?? [];
  const acts = result ? offeredActs(view.actor, about, result, props.keepsSeal) : [];
  const forms = (fits: (act: DocumentAct) => boolean): VNode | undefined =>
    result && (
      <DocumentActs
        view={view}
        about={about}
        result={result}
        tried={tried}
        asks={props.asks}
        acts={acts.filter(fits)}
      />
    );
  return (
    <DeskPage
      view={view}
      title={speak('title', { code })}
      wrong={problems.length > 0}
      menu={menuOf(view)}
      crumbs={[
        { href: '/desk/results', label: speak('list') },
        { href: `/desk/cases/${code}`, label: code },
      ]}
    >
      {done && <Alert view={view} tone="success" live title={speak(done)} />}
      <ErrorSummary view={view} problems={problems} />
      {draft && draft.problems.length > 0 && <p>{speak('savedIncomplete')}</p>}
      <Columns aside={<DocumentAside {...props} />}>
        <Waits {...props} acts={acts} />
        {forms((act) => !seldomActs.has(act))}
        {draft && <DraftPanel {...props} draft={draft} />}
        {!draft && props.sections.length > 0 && <DocumentContents view={view} sections={props.sections} />}
        {result && (
          <Panel title={speak('panel')} id="facts">
            <DocumentFacts view={view} result={result} />
          </Panel>
        )}
        {forms((act) => seldomActs.has(act))}
        {result && <DocumentHistory view={view} result={result} history={props.history} />}
      </Columns>
    </DeskPage>
  );
}

/** Who has to do something next, where it is not the reader; and what is still missing. */
function Waits({
  view,
  about,
  result,
  draft,
  missing,
  acts,
}: DocumentPageProps & { readonly acts: readonly DocumentAct[] }) {
  const speak = speaker(deskResultWords, view.language);
  const key = result && acts.every((act) => seldomActs.has(act)) ? waitsFor(about, result) : undefined;
  return (
    <>
      {missing.length > 0 && !draft?.problems.length && (
        <Alert view={view} tone="warning" title={speak('missing')}>
          <ul>
            {missing.map((each) => (
              <li>{problemText(view, each)}</li>
            ))}
          </ul>
        </Alert>
      )}
      {key && <Alert view={view} tone="info" title={speak(key)} />}
    </>
  );
}

function waitsFor({ subject, step }: CaseSubject, { state }: Result) {
  if (state === 'signed') return 'waitsForSeal';
  if (state === 'sealed') return 'waitsForIssue';
  if (state !== 'draft') return undefined;
  return subject.outcome === undefined && step.kind !== 'approval' ? 'waitsForProposal' : 'waitsForSigner';
}
