import { localDateOf } from '../../../kernel/clock/zone.ts';
import type { Problem } from '../../../kernel/errors/problem.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { signingAsks } from '../../signing/index.ts';
import { formReferences } from '../../units/index.ts';
import type { CaseSubject } from '../../cases/index.ts';
import type { DocumentPageProps } from '../pages/document-page.tsx';
import type { DraftForm } from '../pages/draft-panel.tsx';
import type { OfficerContext } from '../routes/document-route.tsx';
import type { Result } from '../result.ts';
import { isWritable } from '../rules/document-acts.ts';
import { kindsFor } from '../rules/kinds-for.ts';
import type { DraftRead } from '../rules/read-draft.ts';
import { resultsOfCase } from './load-result.ts';
import { prefillFor } from './prefill-for.ts';
import { kindOf, resultKinds, type ReadyKind } from './result-kinds.ts';

type Asked = {
  /** Kind that the officer chose. */
  readonly kind: string | undefined;
  /** The form as it was just sent, where something in it was wrong. */
  readonly sent: (DraftRead & { readonly kind: string }) | undefined;
};

export type DocumentPageData = Omit<DocumentPageProps, 'view' | 'done' | 'tried'>;

/** All that the page of a document shows. */
export async function documentPageData(
  context: OfficerContext,
  about: CaseSubject,
  { kind: chosen, sent }: Asked,
): Promise<DocumentPageData> {
  const results = await resultsOfCase(context.db, about.subject.id);
  const result = results.at(-1);
  const { outcome, proposal } = about.subject;
  const all = [...resultKinds(context.place).values()].map(({ kind }) => kind);
  const kinds = kindsFor(all, about.subject.procedureCode, outcome ?? proposal?.outcome);
  const code = sent?.kind ?? kinds.find((each) => each.code === chosen)?.code ?? result?.kind ?? kinds[0]?.code;
  const writes = isWritable(context.actor, about, result);
  const ready = writes && code !== undefined ? kindOf(context.place, code) : undefined;
  return {
    about,
    result,
    earlier: results.slice(0, -1),
    history: result ? await readStream(context.db, `result/${result.id}`) : [],
    draft: ready && (await draftForm(context, about, { ready, result, sent })),
    sections: result && !writes ? await sectionsOf(context, result) : [],
    kinds,
    missing: result?.state === 'draft' ? await missingIn(context, result) : [],
    ...(await keyOf(context, result)),
  };
}

/** What signing knows of the reader: whether they keep the seal, and what their key asks. */
async function keyOf(
  context: OfficerContext,
  result: Result | undefined,
): Promise<Pick<DocumentPageProps, 'keepsSeal' | 'asks'>> {
  if (result?.state === 'draft')
    return { keepsSeal: false, asks: (await signingAsks(context, 'signer', result.unitId)) ?? 'nothing' };
  const asks = result?.state === 'signed' ? await signingAsks(context, 'agency', result.unitId) : undefined;
  return { keepsSeal: asks !== undefined, asks: asks ?? 'nothing' };
}

async function sectionsOf(context: OfficerContext, { kind, data }: Result): Promise<DocumentPageProps['sections']> {
  const references = await formReferences(context.db);
  return kindOf(context.place, kind).form.summary(data, { language: context.language, references });
}

type Drawn = {
  readonly ready: ReadyKind;
  readonly result: DocumentPageProps['result'];
  readonly sent: DraftRead | undefined;
};

async function draftForm(
  context: OfficerContext,
  about: CaseSubject,
  { ready, result, sent }: Drawn,
): Promise<DraftForm> {
  const { kind, form } = ready;
  const answers = sent?.data ?? (result?.kind === kind.code ? result.data : await prefillFor(context, about, ready));
  const [references, today] = [await formReferences(context.db), localDateOf(context.now(), context.place.zone)];
  const { language } = context;
  const problems = sent?.problems ?? [];
  return {
    kind,
    problems,
    sections: form.definition.pages.map((page) => ({
      title: page.title[language],
      fields: form.fieldsOf(page, { answers, typed: sent?.typed, problems, language, today, references }),
    })),
  };
}

/** What stands against signing a draft as it is kept. */
export async function missingIn(
  context: Pick<OfficerContext, 'db' | 'place' | 'now'>,
  result: { readonly kind: string; readonly data: Readonly<Record<string, unknown>> },
): Promise<readonly Problem[]> {
  const references = await formReferences(context.db);
  const today = localDateOf(context.now(), context.place.zone);
  return kindOf(context.place, result.kind).form.check(result.data, { today, references });
}
