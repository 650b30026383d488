import { Type } from '../../../kernel/schema/type.ts';
import { signedInOfficer } from '../../../kernel/access/policy.ts';
import { maskNumber } from '../../../kernel/schema/mask-number.ts';
import { json } from '../../../kernel/web/answer.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import { workList, type WorkListFilter, type WorkListRow } from '../queries/work-list.ts';
import { closed, isoOf, oneOf, statusJson, statusNames } from './api-shapes.ts';

const filterSchema = Type.Object(
  {
    scope: Type.Optional(oneOf('mine', 'unit')),
    status: Type.Optional(oneOf(...statusNames)),
    standing: Type.Optional(oneOf('overdue', 'today', 'soon', 'early', 'waiting')),
    ended: Type.Optional(oneOf('true', 'false')),
    q: Type.Optional(Type.String({ maxLength: 200, description: 'Code, name or personal number' })),
    after: Type.Optional(Type.String({ maxLength: 80, description: '`next` of the page before' })),
  },
  closed,
);

/** The query has passed `filterSchema`. */
function filterOf({ query }: Pick<Incoming<unknown>, 'query'>): WorkListFilter {
  const { scope = 'unit', status, standing, ended, q, after } = query;
  return { scope, status, standing, ended: ended === 'true', text: q || undefined, after } as WorkListFilter;
}

const rowJson = (context: WebContext, row: WorkListRow) => ({
  code: row.code,
  procedure: row.procedureCode,
  procedureName: row.procedureName,
  applicantName: row.applicantName,
  applicantNumber: row.applicantNumber === undefined ? null : maskNumber(row.applicantNumber),
  ...statusJson(row.status),
  step: row.step,
  assignee: row.assigneeName ?? null,
  filedAt: isoOf(context, row.filedAt),
  dueAt: isoOf(context, row.dueAt),
  stepDueAt: isoOf(context, row.stepDueAt),
  attentionAt: isoOf(context, row.attentionAt),
});

const showWorkList: Route<undefined> = {
  method: 'GET',
  url: '/api/v1/work-list',
  allow: signedInOfficer,
  signIn: 'officer',
  summary: 'Open cases of the units one works for, nearest deadline first, 20 at a time',
  schema: { querystring: filterSchema },
  handle: asOfficer(async (context, incoming) => {
    const { rows, next } = await workList(context, context.actor, filterOf(incoming));
    return json({ cases: rows.map((row) => rowJson(context, row)), next: next ?? null });
  }),
};

export const workListRoutes: readonly Route[] = [showWorkList];
