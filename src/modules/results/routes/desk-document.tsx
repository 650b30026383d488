import { localDateOf } from '../../../kernel/clock/zone.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { bytes, page, problems, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { caseByCode } from '../../cases/index.ts';
import { recordReading } from '../../people/index.ts';
import { formReferences } from '../../units/index.ts';
import { cancelResult } from '../commands/cancel-result.ts';
import { composeResult } from '../commands/compose-result.ts';
import { issueResult } from '../commands/issue-result.ts';
import { reissueResult } from '../commands/reissue-result.ts';
import { revokeResult } from '../commands/revoke-result.ts';
import { sealResult } from '../commands/seal-result.ts';
import { signResult } from '../commands/sign-result.ts';
import { takeBackSignature } from '../commands/take-back-signature.ts';
import { errors } from '../errors.ts';
import { fieldName, type Tried } from '../pages/document-acts.tsx';
import { DocumentPage, type DocumentPageProps } from '../pages/document-page.tsx';
import { printResult } from '../print-result.ts';
import { bytesOf } from '../queries/bytes-of.ts';
import { documentPageData } from '../queries/document-page-data.ts';
import { resultById, resultsOfCase } from '../queries/load-result.ts';
import { resultKinds } from '../queries/result-kinds.ts';
import type { Result } from '../result.ts';
import { documentAddress } from '../rules/desk-address.ts';
import { documentActs, type DocumentAct } from '../rules/document-acts.ts';
import { fileName } from '../rules/file-name.ts';
import { readDraft, type DraftRead } from '../rules/read-draft.ts';
import { signDocument } from '../../signing/index.ts';
import { documentRoute, textOf, type AtDocument } from './document-route.tsx';

type Shown = { readonly tried?: Tried; readonly sent?: DraftRead & { readonly kind: string } };

const doneNames = ['saved', 'begun', 'signed', 'sealed', 'issued', 'takenBack', 'revoked', 'cancelled'] as const;

/** The document as it is now; under the status of what is wrong where something was refused. */
async function show({ context, incoming, about }: AtDocument, { tried, sent }: Shown = {}): Promise<Answer> {
  const fresh = (await caseByCode(context, about.subject.code)) ?? about;
  const data = await documentPageData(context, fresh, { kind: incoming.query['kind'], sent });
  await readByOfficer({ context, incoming, about: fresh });
  const done: DocumentPageProps['done'] =
    tried || sent ? undefined : doneNames.find((name) => name === incoming.query['done']);
  const wrong = tried?.problems ?? sent?.problems ?? [];
  return page(
    <DocumentPage view={viewOf(context, incoming)} {...data} done={done} tried={tried} />,
    wrong[0]?.kind.status ?? 200,
  );
}

/** A document holds full personal numbers: whoever looks is written down. */
async function readByOfficer({ context, about: { subject } }: AtDocument): Promise<void> {
  if (subject.applicantId === undefined) return;
  const reading = { personId: subject.applicantId, officer: context.actor, unitId: subject.holderUnitId };
  await recordReading(context.db, { ...reading, purpose: subject.code }, context.now());
}

/** The version that the officer saw; one that nothing has where it is no number. */
function versionIn(posted: Readonly<Record<string, unknown>>): number {
  const text = textOf(posted, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

async function save(at: AtDocument): Promise<Answer> {
  const { context, incoming, about } = at;
  const posted = (incoming.body ?? {}) as Readonly<Record<string, unknown>>;
  const kind = textOf(posted, 'kind');
  const ready = resultKinds(context.place).get(kind);
  if (!ready) return problems(problem(errors.kindMissing, '/kind'));
  const today = localDateOf(context.now(), context.place.zone);
  const read = readDraft(ready.form, posted, { today, references: await formReferences(context.db) });
  const version = versionIn(posted);
  const kept = await composeResult(context, about, { kind, data: read.data, version });
  if (!kept.ok) return refusedDraft(at, { ...read, kind }, kept);
  return read.problems.length > 0
    ? show(at, { sent: { ...read, kind } })
    : redirect(documentAddress(about.subject.code, '?done=saved'));
}

const refusedDraft = (
  at: AtDocument,
  sent: DraftRead & { readonly kind: string },
  kept: Outcome<number> & { readonly ok: false },
): Promise<Answer> | Answer =>
  kept.problems.some(({ kind }) => kind === requestErrors.notAllowed)
    ? problems(...kept.problems)
    : show(at, { sent: { ...sent, problems: kept.problems } });

type Perform = (
  at: AtDocument,
  result: Result,
  given: { readonly version: number; readonly text: (field: string) => string },
) => Promise<Outcome<unknown>>;

/** How it is signed: with what the key asks for. */
const given = (text: (field: string) => string) => ({
  sign: signDocument,
  authorisation: { pin: text('pin'), otp: text('otp') },
});

const perform: Readonly<Record<DocumentAct, Perform>> = {
  sign: ({ context, about }, result, { version, text }) =>
    signResult(context, about, result, { ...given(text), version, note: text('note') }),
  seal: ({ context }, result, { version, text }) => sealResult(context, result, { ...given(text), version }),
  issue: ({ context, about }, result, { version }) => issueResult(context, about, result, { version }),
  'take-back': ({ context, about }, result, { version, text }) =>
    takeBackSignature(context, about, result, { version, reason: text('reason') }),
  revoke: ({ context, about }, result, { version, text }) =>
    revokeResult(context, about, result, { version, reason: text('reason'), isMeant: text('confirm') === 'true' }),
  cancel: ({ context, about }, result, { version, text }) =>
    cancelResult(context, about, result, { version, reason: text('reason') }),
  reissue: ({ context, about }, result, { text }) => reissueResult(context, about, result, text('reason')),
};

const doneOf: Readonly<Record<DocumentAct, (typeof doneNames)[number]>> = {
  sign: 'signed',
  seal: 'sealed',
  issue: 'issued',
  'take-back': 'takenBack',
  revoke: 'revoked',
  reissue: 'begun',
  cancel: 'cancelled',
};

async function doAct(act: DocumentAct, at: AtDocument): Promise<Answer> {
  const { context, incoming, about } = at;
  const posted = (incoming.body ?? {}) as Readonly<Record<string, unknown>>;
  const result = (await resultsOfCase(context.db, about.subject.id)).at(-1);
  if (!result) return problems(problem(errors.notNow));
  const text = (field: string): string => textOf(posted, fieldName(act, field));
  const outcome = await perform[act](at, result, { version: versionIn(posted), text });
  if (outcome.ok) return redirect(documentAddress(about.subject.code, `?done=${doneOf[act]}`));
  if (outcome.problems.some(({ kind }) => kind === requestErrors.notAllowed)) return problems(...outcome.problems);
  const typed = Object.fromEntries(['reason', 'note', 'confirm'].map((name) => [fieldName(act, name), text(name)]));
  const atField = outcome.problems.map((each) =>
    each.field === undefined ? each : { ...each, field: fieldName(act, each.field.slice(1)) },
  );
  return show(at, { tried: { act, typed, problems: atField } });
}

/** The PDF: of a draft printed anew, of what is signed the file itself. */
async function showPdf(at: AtDocument): Promise<Answer> {
  const { context, incoming, about } = at;
  const id = Number(incoming.params['result']);
  const result = Number.isSafeInteger(id) ? await resultById(context.db, id) : undefined;
  if (!result || result.caseId !== about.subject.id) return problems(problem(requestErrors.notFound));
  const content = await pdfOf(at, result);
  if (!content.ok) return problems(...content.problems);
  await readByOfficer(at);
  const { contentType, headers } = contentHeaders('pdf', fileName(result), 'inline');
  return bytes(content.value, contentType, headers);
}

async function pdfOf({ context }: AtDocument, result: Result): Promise<Outcome<Uint8Array>> {
  const stored = result.fileId ?? result.sealedFile ?? result.signedFile;
  if (stored === undefined) {
    // Whoever reads it before it is signed reads a draft, whatever number waits for it.
    const printed = await printResult(context, { ...result, numbered: undefined, signer: undefined });
    return printed.ok ? succeed(printed.value.pdf) : printed;
  }
  return succeed(await bytesOf(context, stored));
}

export const deskDocumentRoutes: readonly Route[] = [
  documentRoute('GET', '', (at) => show(at)),
  documentRoute('POST', '', save, { perMinute: 120 }),
  documentRoute('GET', '/:result.pdf', showPdf, { perMinute: 120 }),
  ...documentActs.map((act) => documentRoute('POST', `/${act}`, (at) => doAct(act, at), { perMinute: 60 })),
  // Whoever reloads the page that refused an act asks for the act's address.
  documentRoute('GET', '/:act', async ({ about }) => redirect(documentAddress(about.subject.code))),
];
