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
import { printBlankForm } from './queries/print-blank-form.ts';
import { procedureInForce, type Procedure } from './queries/procedure.ts';
import { searchProcedures, type Search } from './queries/search-procedures.ts';
import { competenceOn } from './rules/competence-on.ts';
import { largestCatalogueBytes } from './rules/read-catalogue.ts';

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
    return page(ProcedurePage({ view: viewOf(context, incoming), definition, competence }));
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

const findInApi: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/procedures',
  allow: mayReadProcedures,
  summary: 'Procedures in force today: ?text=, ?field=, ?lifeEvent=, ?page=',
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

async function cataloguePage(context: WebContext, incoming: Incoming<undefined>, report?: ImportReport) {
  const search = searchOf(incoming);
  const found = await searchProcedures(context.db, search, todayOf(context));
  const status = report && !report.stored ? 422 : 200;
  return page(CataloguePage({ view: viewOf(context, incoming), text: search.text ?? '', found, report }), status);
}

const catalogue: Route<undefined> = {
  method: 'GET',
  url: '/operator/procedures',
  allow: mayKeepCatalogue,
  signIn: 'officer',
  handle: cataloguePage,
};

const catalogueImport: Route<undefined> = {
  method: 'POST',
  url: '/operator/procedures/import',
  allow: mayKeepCatalogue,
  signIn: 'officer',
  bodyLimitBytes: largestCatalogueBytes,
  perMinute: 20,
  handle: async (context, incoming) => {
    const file = incoming.raw.isMultipart()
      ? await incoming.raw.file({ limits: { fileSize: largestCatalogueBytes } })
      : undefined;
    const content = file ? await file.toBuffer() : new Uint8Array();
    const report = await importCatalogue(context, content, { actor: ledgerActor(context.actor) });
    return cataloguePage(context, incoming, report);
  },
};

const catalogueExport: Route<undefined> = {
  method: 'GET',
  url: '/operator/procedures/export',
  allow: mayKeepCatalogue,
  signIn: 'officer',
  handle: async ({ db }) => {
    const text = JSON.stringify(await exportCatalogue(db), undefined, 1);
    return bytes(Buffer.from(text), 'application/json; charset=utf-8', {
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
];
