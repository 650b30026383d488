import { Type } from '../../kernel/schema/type.ts';
import type { Context } from '../../kernel/app.ts';
import { localDateOf } from '../../kernel/clock/zone.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { ledgerActor } from '../../kernel/ledger/ledger-actor.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { bytes, json, page, problems } from '../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../kernel/web/route.ts';
import { viewOf } from '../../ui/view.ts';
import { readLifeEvents } from './catalogue/place-catalogue.ts';
import { importCatalogue, type ImportReport } from './commands/import-catalogue.ts';
import { errors } from './errors.ts';
import { CataloguePage } from './pages/catalogue-page.tsx';
import { ProcedurePage } from './pages/procedure-page.tsx';
import { ProceduresPage } from './pages/procedures-page.tsx';
import { mayKeepCatalogue, mayReadProcedures } from './policy.ts';
import { fieldsInForce } from './queries/browse.ts';
import { exportCatalogue } from './queries/export-catalogue.ts';
import { partSummaries } from './queries/part-summaries.ts';
import { printBlankForm } from './queries/print-blank-form.ts';
import { procedureInForce, type Procedure } from './queries/procedure.ts';
import { searchProcedures, type Search } from './queries/search-procedures.ts';
import { competenceOn } from './rules/competence-on.ts';
import { largestCatalogueBytes } from './rules/read-catalogue.ts';
import { keptStates } from './workshop/pages/kept-list.tsx';
import { keptProcedures } from './workshop/queries/versions.ts';
import { workshopRoutes } from './workshop/routes.ts';

const todayOf = ({ now, place }: Pick<Context, 'now' | 'place'>): LocalDate => localDateOf(now(), place.zone);

/** The version in force today of the procedure that the address names. */
const inForceToday = (
  context: Context,
  { code = '' }: Readonly<Record<string, string>>,
): Promise<Procedure | undefined> => procedureInForce(context, code.toUpperCase(), todayOf(context));

/** A query value given once; one given twice counts as not given. */
const single = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const searchOf = ({ query }: Pick<Incoming<unknown>, 'query'>): Search => ({
  text: single(query['q']) ?? single(query['text']),
  field: single(query['field']),
  lifeEvent: single(query['event']) ?? single(query['lifeEvent']),
  page: Number(single(query['page']) ?? 1),
});

const findPage: Route<undefined> = {
  method: 'GET',
  url: '/procedures',
  allow: mayReadProcedures,
  // A search is work for the database; a mobile network may stand behind one address.
  perMinute: 600,
  anonymousCacheSeconds: 60,
  handle: async (context, incoming) => {
    const today = todayOf(context);
    const search = searchOf(incoming);
    const [found, fields] = await Promise.all([
      searchProcedures(context.db, search, today),
      fieldsInForce(context.db, today),
    ]);
    const lifeEvents = readLifeEvents(context.place);
    return page(ProceduresPage({ view: viewOf(context, incoming), search, found, lifeEvents, fields }));
  },
};

const procedurePage: Route<Procedure> = {
  method: 'GET',
  url: '/procedures/:code',
  allow: mayReadProcedures,
  subject: inForceToday,
  anonymousCacheSeconds: 60,
  handle: async (context, incoming) => {
    const { definition } = incoming.subject;
    const competence = competenceOn(definition, todayOf(context));
    const parts = await partSummaries(context, definition, todayOf(context));
    return page(ProcedurePage({ view: viewOf(context, incoming), definition, competence, parts }));
  },
};

const blankForm: Route<Procedure> = {
  method: 'GET',
  url: '/procedures/:code/form.pdf',
  allow: mayReadProcedures,
  subject: inForceToday,
  perMinute: 30,
  handle: async (context, { subject: { definition } }) => {
    const pdf = await printBlankForm(context, definition);
    return bytes(pdf, 'application/pdf', { 'content-disposition': `inline; filename="${definition.code}.pdf"` });
  },
};

const searchSchema = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200, description: 'Words, with or without diacritics, or a code' })),
    field: Type.Optional(Type.String({ maxLength: 60 })),
    lifeEvent: Type.Optional(Type.String({ maxLength: 60 })),
    page: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
  },
  { additionalProperties: false },
);

const findInApi: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/procedures',
  allow: mayReadProcedures,
  perMinute: 600,
  summary: 'Procedures in force today, the best match first',
  schema: { querystring: searchSchema },
  handle: async (context, incoming) => json(await searchProcedures(context.db, searchOf(incoming), todayOf(context))),
};

const procedureInApi: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/procedures/:code',
  allow: mayReadProcedures,
  summary: 'One procedure in force today, with the JSON Schema of its form',
  handle: async (context, { params }) => {
    const procedure = await inForceToday(context, params);
    if (!procedure) return problems(problem(errors.unknown, '/code', { code: params['code'] ?? '' }));
    return json({ ...procedure.definition, answersSchema: procedure.form.apiSchema() });
  },
};

const keptAtOnce = 50;

async function cataloguePage(context: WebContext, incoming: Incoming<undefined>, report?: ImportReport) {
  const text = single(incoming.query['q']) ?? '';
  const state = keptStates.find((each) => each === incoming.query['state']) ?? '';
  const search = { text, state, after: single(incoming.query['after']) ?? '', limit: keptAtOnce + 1 };
  const found = await keptProcedures(context.db, search, todayOf(context));
  const rows = found.slice(0, keptAtOnce);
  const next = found.length > keptAtOnce ? rows.at(-1)?.code : undefined;
  const status = report && report.refusals.length > 0 ? 422 : 200;
  return page(CataloguePage({ view: viewOf(context, incoming), text, state, rows, next, report }), status);
}

const catalogue: Route<undefined> = {
  method: 'GET',
  url: '/operator/procedures',
  allow: mayKeepCatalogue,
  signIn: 'officer',
  handle: cataloguePage,
};

/** The file that was sent, and the button that was pressed. */
async function readUpload({ raw }: Incoming<undefined>): Promise<{ content: Uint8Array; act: string }> {
  let content: Uint8Array = new Uint8Array();
  let act = '';
  if (!raw.isMultipart()) return { content, act };
  for await (const part of raw.parts({ limits: { fileSize: largestCatalogueBytes } })) {
    if (part.type === 'file') content = await part.toBuffer();
    else if (part.fieldname === 'act') act = String(part.value);
  }
  return { content, act };
}

const catalogueImport: Route<undefined> = {
  method: 'POST',
  url: '/operator/procedures/import',
  allow: mayKeepCatalogue,
  signIn: 'officer',
  bodyLimitBytes: largestCatalogueBytes + 100_000,
  perMinute: 20,
  handle: async (context, incoming) => {
    const { content, act } = await readUpload(incoming);
    const report = await importCatalogue(context, content, {
      actor: ledgerActor(context.actor),
      dryRun: act !== 'import',
    });
    return cataloguePage(context, incoming, report);
  },
};

const catalogueExport: Route<undefined> = {
  method: 'GET',
  url: '/operator/procedures/export',
  allow: mayKeepCatalogue,
  signIn: 'officer',
  handle: async ({ db }) => {
    // A line each, so that two exports can be compared.
    const lines = (await exportCatalogue(db)).map((definition) => JSON.stringify(definition));
    return bytes(Buffer.from(`[\n${lines.join(',\n')}\n]\n`), 'application/json; charset=utf-8', {
      'content-disposition': 'attachment; filename="procedures.json"',
    });
  },
};

/** Addresses of the catalogue: pages, API, and the operator's desk. */
export const routes: readonly Route[] = [
  findPage,
  procedurePage,
  blankForm,
  findInApi,
  procedureInApi,
  catalogue,
  catalogueImport,
  catalogueExport,
  ...workshopRoutes,
];
