import { randomUUID } from 'node:crypto';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, Refusal, type Problem } from '../../../kernel/errors/problem.ts';
import { limits } from '../../../kernel/files/limits.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { asOfficer, type OfficerContext } from '../../../kernel/web/as-officer.ts';
import { page, redirect, type Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route } from '../../../kernel/web/route.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import { viewOf } from '../../../ui/view.ts';
import { formatsOf, readPaperTypes } from '../../procedures/index.ts';
import { formReferences } from '../../units/index.ts';
import { digitisePaper } from '../commands/digitise-paper.ts';
import { errors } from '../errors.ts';
import { DigitisePage, type DigitisePageProps, type FoundOwner } from '../pages/digitise-page.tsx';
import { mayDigitise, receptionUnits } from '../policy.ts';
import { findOwner } from '../queries/find-owner.ts';
import { ownerKey } from '../rules/owner-key.ts';
import { readDigitised, typedPaper, type TypedPaper } from '../rules/read-digitised.ts';
import { lineIn, readOwner, typedOwner, type Posted, type TypedOwner } from '../rules/read-owner.ts';

type In = Incoming<undefined>;

const nothingTyped = { typed: typedOwner({}), owner: undefined, paper: typedPaper({}), kept: undefined, problems: [] };

function digitisePage(
  context: OfficerContext,
  incoming: In,
  shown: Partial<Pick<DigitisePageProps, 'typed' | 'owner' | 'paper' | 'kept' | 'problems' | 'formKey'>> = {},
): Answer {
  const view = viewOf(context, incoming);
  const types = readPaperTypes(context.place);
  const props = { ...nothingTyped, formKey: randomUUID(), ...shown };
  return page(<DigitisePage view={view} types={types} {...props} />, props.problems[0]?.kind.status ?? 200);
}

const checking = async (context: OfficerContext) => ({
  formats: formatsOf(context.place),
  today: localDateOf(context.now(), context.place.zone),
  references: await formReferences(context.db),
});

/** Whose vault it is by what was typed, with what it holds: a look at it that the owner sees. */
const found = async (context: OfficerContext, typed: TypedOwner): Promise<FoundOwner | readonly Problem[]> => {
  const read = readOwner(typed, await checking(context));
  return read.ok ? findOwner(context, typed, read.value, receptionUnits(context.actor)[0]) : read.problems;
};

const isFound = (either: FoundOwner | readonly Problem[]): either is FoundOwner => 'typed' in either;

const find = asOfficer<undefined>(async (context, incoming) => {
  const typed = typedOwner((incoming.body ?? {}) as Posted);
  const owner = await found(context, typed);
  return isFound(owner)
    ? digitisePage(context, incoming, { typed, owner })
    : digitisePage(context, incoming, { typed, problems: owner });
});

/** Keeps a scanned paper; what was typed stays when something is wrong, the scan is chosen again. */
const keep = asOfficer<undefined>(async (context, incoming) => {
  const upload = await readUpload(incoming.raw);
  if (!upload.ok) return digitisePage(context, incoming, { problems: onFile(upload.problems) });
  const { fields, file } = upload.value;
  const typed = typedOwner(fields);
  const owner = await found(context, typed);
  if (!isFound(owner)) return digitisePage(context, incoming, { typed, problems: owner });
  const paper = typedPaper(fields);
  const formKey = isUuid(lineIn(fields, 'key')) ? lineIn(fields, 'key') : randomUUID();
  const again = (wrong: readonly Problem[]): Answer =>
    digitisePage(context, incoming, { typed, owner, paper, formKey, problems: wrong });
  return keepPaper(context, { typed, paper, formKey, file }, again);
});

type Given = {
  readonly typed: TypedOwner;
  readonly paper: TypedPaper;
  readonly formKey: string;
  readonly file: Parameters<typeof storeUpload>[1] | undefined;
};

async function keepPaper(
  context: OfficerContext,
  { typed, paper, formKey, file }: Given,
  again: (wrong: readonly Problem[]) => Answer,
): Promise<Answer> {
  const check = await checking(context);
  const owner = readOwner(typed, check);
  const read = readDigitised(paper, readPaperTypes(context.place), check.today);
  const key = owner.ok ? ownerKey(owner.value) : undefined;
  if (!read.ok || !file || key === undefined)
    return again([...(read.ok ? [] : read.problems), ...(file ? [] : [problem(errors.fileMissing, '/file')])]);
  const stored = await storeUpload(context, file);
  if (!stored.ok) return again(onFile(stored.problems));
  if (stored.value.kind !== 'pdf') return again([problem(errors.scanNotPdf, '/file')]);
  try {
    const unitId = receptionUnits(context.actor)[0];
    await digitisePaper(context, { key: formKey, owner: key, paper: read.value, file: stored.value, unitId });
  } catch (error) {
    if (error instanceof Refusal) return again(error.problems);
    throw error;
  }
  return redirect(`/desk/vault?kept=${encodeURIComponent(read.value.type)}`);
}

const onFile = (wrong: readonly Problem[]): readonly Problem[] => wrong.map((each) => ({ ...each, field: '/file' }));

const officers = { allow: mayDigitise, signIn: 'officer' } as const;

/** The addresses of the forms, opened as pages: after signing in anew, or in another language. */
const opened = ['/desk/vault/find', '/desk/vault/papers'].map((url): Route<undefined> => ({
  ...officers,
  method: 'GET',
  url,
  handle: async () => redirect('/desk/vault'),
}));

export const digitiseRoutes: readonly Route[] = [
  {
    ...officers,
    method: 'GET',
    url: '/desk/vault',
    handle: asOfficer<undefined>(async (context, incoming) =>
      digitisePage(context, incoming, { kept: incoming.query['kept'] }),
    ),
  },
  { ...officers, method: 'POST', url: '/desk/vault/find', perMinute: 60, handle: find },
  {
    ...officers,
    method: 'POST',
    url: '/desk/vault/papers',
    perMinute: 60,
    bodyLimitBytes: limits.fileBytes + limits.restBytes,
    handle: keep,
  },
  ...opened,
];
