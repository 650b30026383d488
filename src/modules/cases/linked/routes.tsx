import { json, problems, type Answer } from '../../../kernel/web/answer.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { mayRead } from '../policy.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { codeParams, isoOf, statusJson } from '../routes/api-shapes.ts';
import { caseFor } from '../routes/case-for.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { linkedViewOf, type PartView } from './queries/linked-view.ts';
import type { App } from '../../../kernel/app.ts';

const showParts: Route<CaseSubject> = {
  method: 'GET',
  url: '/api/v1/cases/:code/parts',
  allow: mayRead,
  subject: (context, { code = '' }) => caseFor(context, mayRead, readCaseCode(code) ?? ''),
  summary:
    'The parts of a linked filing, of the filing itself or of one of its parts; codes of those that you may open',
  schema: { params: codeParams },
  async handle(context, { subject }): Promise<Answer> {
    const linked = await linkedViewOf(context, subject, context.actor);
    if (!linked) return problems(problem(requestErrors.notFound));
    return json({
      filing: linked.about.subject.code,
      dueAt: isoOf(context, linked.due),
      parts: linked.parts.map((part) => partJson(context, part)),
    });
  },
};

const partJson = (app: Pick<App, 'place'>, part: PartView) => ({
  part: part.code,
  procedure: part.procedureCode,
  name: part.name,
  after: part.definition.after,
  standing: part.standing,
  notBegunBecause: part.why === 'part' ? part.because : (part.why ?? null),
  code: part.mayOpen ? part.case?.code : null,
  ...(part.case ? statusJson(part.case.status) : { status: null, statusCode: null }),
  dueAt: isoOf(app, 'at' in part.time ? part.time.at : undefined),
  finishedAt: isoOf(app, part.case?.finishedAt),
});

/** What other programs ask about linked filings. */
export const linkedRoutes: readonly Route[] = [showParts];
