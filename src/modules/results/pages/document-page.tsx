import type { VNode } from 'preact';
import type { Problem } from '../../../kernel/errors/problem.ts';
import type { FieldModel } from '../../../kernel/schema/field-model.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { speaker, type Language } from '../../../kernel/text/text.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Columns, Panel } from '../../../ui/columns.tsx';
import { DeskPage } from '../../../ui/desk-page.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Field } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { problemText } from '../../../ui/problem-text.tsx';
import { Timeline } from '../../../ui/timeline.tsx';
import type { View } from '../../../ui/view.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { menuOf } from '../../units/index.ts';
import type { ResultKind } from '../kind.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import { offeredActs, type DocumentAct } from '../rules/document-acts.ts';
import { deskResultWords, resultHistoryWords } from '../words.ts';
import { DocumentActs, type Tried } from './document-acts.tsx';
import { DocumentFacts, StateTag } from './document-facts.tsx';

/** The form of a document, one section a page of its definition. */
export type DraftForm = {
  readonly kind: ResultKind;
  readonly sections: readonly { readonly title: string; readonly fields: readonly FieldModel[] }[];
  /** What was wrong with what was just sent. */
  readonly problems: readonly Problem[];
};

export type DocumentPageProps = {
  readonly view: View;
  readonly about: CaseSubject;
  /** The document in work, else the last one issued. */
  readonly result: Result | undefined;
  readonly earlier: readonly Result[];
  readonly history: readonly LedgerEntry[];
  /** Only for who may write in it now. */
  readonly draft: DraftForm | undefined;
  readonly kinds: readonly ResultKind[];
  /** What stands against signing it. */
  readonly missing: readonly Problem[];
  /** Whether the agency's seal is the reader's to use. */
  readonly keepsSeal: boolean;
  /** What the key asks of the reader. */
  readonly asks: 'nothing' | 'pin' | 'pin-and-otp';
  readonly done: 'saved' | 'begun' | 'signed' | 'sealed' | 'issued' | 'takenBack' | 'revoked' | undefined;
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
      <Columns aside={<Aside {...props} />}>
        <Waits {...props} acts={acts} />
        {result && (
          <DocumentActs view={view} about={about} result={result} tried={tried} asks={props.asks} acts={acts} />
        )}
        {draft && <Draft {...props} draft={draft} />}
        {result && (
          <Panel title={speak('panel')} id="facts">
            <DocumentFacts view={view} result={result} />
          </Panel>
        )}
        {result && <History {...props} />}
      </Columns>
    </DeskPage>
  );
}

/** Who has to do something next, where it is not the reader; and what is still missing. */
function Waits({ view, about, result, missing, acts }: DocumentPageProps & { readonly acts: readonly DocumentAct[] }) {
  const speak = speaker(deskResultWords, view.language);
  const key = result && acts.length === 0 ? waitsFor(about, result) : undefined;
  return (
    <>
      {missing.length > 0 && (
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

/** Which kind, then what it says. */
function Draft({ view, about, result, draft, kinds }: DocumentPageProps & { readonly draft: DraftForm }): VNode {
  const { language } = view;
  const speak = speaker(deskResultWords, language);
  const { code } = about.subject;
  const others = result?.numbered ? [] : kinds.filter((kind) => kind.code !== draft.kind.code);
  return (
    <Panel title={draft.kind.name[language]} id="draft">
      {others.length > 0 && (
        <details>
          <summary>{speak('kind')}</summary>
          <p>{speak('kindHint')}</p>
          <ul>
            {others.map((kind) => (
              <li>
                <a href={documentAddress(code, `?kind=${kind.code}`)}>{kind.name[language]}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Form view={view} action={documentAddress(code)}>
        <input type="hidden" name="version" value={result?.version ?? 0} />
        <input type="hidden" name="kind" value={draft.kind.code} />
        {draft.sections.map(({ title, fields }) => (
          <section>
            <h3>{title}</h3>
            {fields.map((model) => (
              <Field view={view} model={model} />
            ))}
          </section>
        ))}
        <Button kind={result ? 'secondary' : 'primary'}>{speak('save')}</Button>
      </Form>
    </Panel>
  );
}

/** The document as it will be, or is. */
function Aside({ view, about, result, earlier }: DocumentPageProps): VNode {
  const speak = speaker(deskResultWords, view.language);
  const { code } = about.subject;
  const source = result && documentAddress(code, `/${result.id}.pdf?v=${result.version}`);
  return (
    <>
      <Panel title={speak('preview')} id="preview">
        {source === undefined ? (
          <p class="quiet">{speak('notSaved')}</p>
        ) : (
          <>
            <p>
              <ButtonLink kind="secondary" href={source}>
                {speak('openPdf')}
              </ButtonLink>
            </p>
            <iframe class="paper-view" src={source} title={speak('preview')} />
          </>
        )}
      </Panel>
      {earlier.length > 0 && (
        <Panel title={speak('earlier')} id="earlier">
          <ul>
            {earlier.map((each) => (
              <li>
                <a href={documentAddress(code, `/${each.id}.pdf`)}>{each.numbered?.symbol}</a>{' '}
                <StateTag view={view} state={each.state} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

const History = ({ view, history }: DocumentPageProps): VNode => (
  <Panel title={deskResultWords.history[view.language]} id="history">
    <Timeline
      view={view}
      entries={history.toReversed().map(({ at, kind, actor, body }) => ({
        at,
        title: titleOf(kind, view.language),
        by: actor.name,
        body: typeof body['reason'] === 'string' && <p class="typed">{body['reason']}</p>,
      }))}
    />
  </Panel>
);

const titleOf = (kind: string, language: Language): string =>
  Object.hasOwn(resultHistoryWords, kind)
    ? resultHistoryWords[kind as keyof typeof resultHistoryWords][language]
    : kind;
