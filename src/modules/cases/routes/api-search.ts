import sql from 'sql-template-tag';
import { Type } from '../../../kernel/schema/type.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { json, problems } from '../../../kernel/web/answer.ts';
import type { Route, WebContext } from '../../../kernel/web/route.ts';
import { statusOf } from '../case.ts';
import { errors } from '../errors.ts';
import { maySearch } from '../policy.ts';
import { findCases, type CaseFound } from '../search/find-cases.ts';
import { longestSearch, readTerms } from '../search/search-terms.ts';
import { closed, isoOf, statusJson } from './api-shapes.ts';

const searchSchema = Type.Object(
  {
    q: Type.String({
      maxLength: longestSearch,
      description: 'Words that must all stand in the case; the last may be unfinished; phrases in quotation marks',
    }),
    after: Type.Optional(Type.String({ maxLength: 60, description: '`next` of the page before' })),
  },
  closed,
);

type Search = { readonly q: string; readonly after?: string };

const caseJson = (context: WebContext, found: CaseFound) => ({
  code: found.code,
  procedure: found.procedureCode,
  procedureName: found.procedureName?.[context.language] ?? found.procedureCode,
  applicantName: found.applicant.fullName,
  ...statusJson(statusOf(found.status)),
  filedAt: isoOf(context, found.filedAt),
  endedAt: isoOf(context, found.endedAt ?? undefined),
  places: found.places.map(({ part, pieces }) => ({
    label: part.label,
    text: pieces.map(({ text }) => text).join(''),
  })),
});

const search: Route<undefined> = {
  method: 'POST',
  url: '/api/v1/search',
  allow: maySearch,
  summary: 'Search by any word among the cases that one may read, the last filed first, 20 at a time',
  schema: { body: searchSchema },
  handle: async (context, incoming) => {
    const { q, after } = incoming.body as Search;
    const terms = readTerms(q);
    if (!terms) return problems(problem(errors.searchEmpty, '/q'));
    const last = after === undefined ? undefined : await idOf(context, after);
    if (after !== undefined && last === undefined) return json({ cases: [], next: null });
    const { cases, next } = await findCases(context, terms, last);
    return json({ cases: cases.map((each) => caseJson(context, each)), next: next?.code ?? null });
  },
};

const idOf = async ({ db }: WebContext, code: string): Promise<number | undefined> =>
  (await db.maybe<{ id: number }>(sql`select id from cases where code = ${code}`))?.id;

export const apiSearchRoutes: readonly Route[] = [search];
