import { dirname, relative } from 'node:path';
import type { App } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { formTemplates } from '../../../kernel/print/print-place-form.ts';
import { printWithMarks } from '../../../kernel/print/print.ts';
import { formReferences } from '../../units/index.ts';
import type { ResultDocument } from '../document.ts';
import type { ResultKind } from '../kind.ts';
import { resultKinds, type ReadyKind } from '../queries/result-kinds.ts';
import { resultSample } from '../queries/result-samples.ts';
import { hasRoom } from '../rules/spot-of.ts';
import { sampleDocument } from './sample-document.ts';

/** Why a template cannot be relied on. */
export type TemplateFault =
  /** It does not print: file, line and fault. */
  | { readonly kind: 'broken'; readonly why: string }
  /** It prints, but nobody could sign it. */
  | { readonly kind: 'no-room' };

export type ResultTemplate = {
  /** Below `places/`. */
  readonly file: string;
  readonly isOwn: boolean;
  readonly fault: TemplateFault | undefined;
};

/** A kind of result with the templates it may be printed from, the place's own first; untried where there is no sample. */
export type KindState = {
  readonly kind: ResultKind;
  readonly hasSample: boolean;
  readonly templates: readonly ResultTemplate[];
};

type Trying = Pick<App, 'place' | 'db' | 'now'>;

/** How every kind of result of the place stands: each of its templates is tried with the sample, as it would be signed. */
export const kindStates = (app: Trying): Promise<readonly KindState[]> =>
  Promise.all([...resultKinds(app.place).values()].map((ready) => stateOf(app, ready)));

async function stateOf(app: Trying, ready: ReadyKind): Promise<KindState> {
  const { folders } = app.place;
  const [own = ''] = folders;
  const root = dirname(own);
  const document = await documentFor(app, ready);
  const templates = await Promise.all(
    formTemplates(app.place, ready.kind.template).map(async (path) => ({
      file: relative(root, path),
      isOwn: path.startsWith(`${own}/`),
      fault: document && (await faultOf(path, document, root)),
    })),
  );
  return { kind: ready.kind, hasSample: document !== undefined, templates };
}

/** A document of the kind with invented data; undefined where the place has no sample of it. */
export async function documentFor({ place, db, now }: Trying, ready: ReadyKind): Promise<ResultDocument | undefined> {
  const sample = resultSample(place, ready.kind.code);
  return sample && sampleDocument(ready, sample, await formReferences(db), localDateOf(now(), place.zone));
}

async function faultOf(path: string, document: ResultDocument, root: string): Promise<TemplateFault | undefined> {
  try {
    const printed = await printWithMarks(path, document, { language: 'vi', root, standard: 'a-3a' });
    return hasRoom(printed) ? undefined : { kind: 'no-room' };
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}
