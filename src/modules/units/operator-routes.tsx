import { anyone } from '../../kernel/access/policy.ts';
import { problem, type Problem } from '../../kernel/errors/problem.ts';
import { errors as requestErrors } from '../../kernel/errors/errors.ts';
import { ledgerActor } from '../../kernel/ledger/ledger-actor.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import { say } from '../../kernel/text/text.ts';
import { parseLocalDate } from '../../kernel/time.ts';
import { bytes, page, problems as answerProblems, type Answer } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { directoryKinds, importDirectory, type DirectoryKind, type ImportReport } from './commands/import-directory.ts';
import { errors } from './errors.ts';
import { DemoCodesPage } from './pages/demo-codes-page.tsx';
import { ImportPage } from './pages/import-page.tsx';
import { OfficersPage } from './pages/officers-page.tsx';
import { OperatorPage } from './pages/operator-page.tsx';
import { UnitsPage } from './pages/units-page.tsx';
import { mayImport, maySeeDirectory } from './policy.ts';
import { demoOfficers } from './queries/demo-officers.ts';
import { exportDirectory } from './queries/export-directory.ts';
import { officerEntries } from './queries/officer-details.ts';
import { unitEntries } from './queries/unit-entries.ts';
import { fold } from './rules/fold.ts';
import { isoOf } from './rules/typed-day.ts';
import { largestFileBytes } from './rules/read-table.ts';

type In = Incoming<undefined>;

/** Whether every word of what was typed is in one of the texts, whatever their diacritics. */
const contains = (typed: string, ...texts: readonly string[]): boolean => {
  const text = fold(texts.join(' '));
  return fold(typed)
    .split(' ')
    .every((word) => text.includes(word));
};

async function showUnits(context: WebContext, incoming: In): Promise<Answer> {
  const { q: text = '', on } = incoming.query;
  const date = on ? parseLocalDate(isoOf(on)) : undefined;
  const dateError = on && !date ? say(errors.notDate.text, context.language, { value: on }) : undefined;
  const day = date ?? localDateOf(context.now(), context.place.zone);
  const units = (await unitEntries(context.db, day)).filter((unit) =>
    contains(text, unit.name.vi, unit.name.en, unit.code, unit.key),
  );
  return page(
    <UnitsPage view={viewOf(context, incoming)} {...{ units, text, date: day, dateError }} />,
    dateError ? 422 : 200,
  );
}

async function showOfficers(context: WebContext, incoming: In): Promise<Answer> {
  const text = incoming.query['q'] ?? '';
  const entries = await officerEntries(context.db, localDateOf(context.now(), context.place.zone));
  const officers = entries.filter((row) =>
    contains(text, row.fullName, row.username, ...row.posts.flatMap(({ unitName }) => [unitName.vi, unitName.en])),
  );
  return page(<OfficersPage view={viewOf(context, incoming)} {...{ officers, text }} />);
}

function showImport(context: WebContext, incoming: In, report?: ImportReport, wrong: readonly Problem[] = []): Answer {
  const status = wrong[0]?.kind.status ?? ((report?.refusals.length ?? 0) > 0 ? 422 : 200);
  return page(<ImportPage view={viewOf(context, incoming)} report={report} problems={wrong} />, status);
}

const kindOf = ({ params }: In): DirectoryKind | undefined =>
  directoryKinds.find((kind) => kind === params['kind']?.replace(/\.csv$/, ''));

async function receiveFile(context: WebContext, incoming: In): Promise<Answer> {
  const kind = kindOf(incoming);
  if (!kind) return answerProblems(problem(requestErrors.notFound));
  if (!incoming.raw.isMultipart()) return answerProblems(problem(requestErrors.unsupportedType));
  let file: Buffer | undefined;
  let act = '';
  for await (const part of incoming.raw.parts({ limits: { fileSize: largestFileBytes + 1 } })) {
    if (part.type === 'file') file = await part.toBuffer();
    else if (part.fieldname === 'act') act = String(part.value);
  }
  if (!file || file.length === 0)
    return showImport(context, incoming, undefined, [problem(errors.noFile, `file-${kind}`)]);
  const report = await importDirectory(context.db, {
    kind,
    bytes: file,
    origin: 'operator',
    dryRun: act !== 'import',
    at: context.now(),
    actor: ledgerActor(context.actor),
  });
  return showImport(context, incoming, report);
}

async function sendFile(context: WebContext, incoming: In): Promise<Answer> {
  const kind = kindOf(incoming);
  if (!kind) return answerProblems(problem(requestErrors.notFound));
  // Spreadsheets take the byte order mark as the sign of UTF-8.
  const content = Buffer.from(`\uFEFF${await exportDirectory(context.db, kind)}`);
  return bytes(content, 'text/csv; charset=utf-8', { 'content-disposition': `attachment; filename="${kind}.csv"` });
}

const operators = { allow: mayImport, signIn: 'officer' } as const;

/** The directory: everybody in office looks things up, operators keep it. */
export const operatorRoutes: readonly Route<undefined>[] = [
  {
    method: 'GET',
    url: '/operator',
    ...operators,
    handle: async (context, incoming) => page(<OperatorPage view={viewOf(context, incoming)} />),
  },
  { method: 'GET', url: '/operator/units', allow: maySeeDirectory, signIn: 'officer', handle: showUnits },
  {
    method: 'GET',
    url: '/operator/officers',
    ...operators,
    handle: showOfficers,
  },
  {
    method: 'GET',
    url: '/operator/import',
    ...operators,
    handle: async (context, incoming) => showImport(context, incoming),
  },
  {
    method: 'POST',
    url: '/operator/import/:kind',
    ...operators,
    bodyLimitBytes: 2 * largestFileBytes,
    handle: receiveFile,
  },
  { method: 'GET', url: '/operator/export/:kind', ...operators, handle: sendFile },
  {
    method: 'GET',
    url: '/demo/codes',
    allow: anyone,
    handle: async (context, incoming) =>
      context.settings.demo
        ? page(<DemoCodesPage view={viewOf(context, incoming)} officers={await demoOfficers(context)} />)
        : answerProblems(problem(requestErrors.notFound)),
  },
];
