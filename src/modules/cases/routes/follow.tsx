import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { anyone } from '../../../kernel/access/policy.ts';
import { page } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { errors } from '../errors.ts';
import { progressOf } from '../linked/queries/progress.ts';
import { FollowPage } from '../pages/follow-page.tsx';
import { mayRead } from '../policy.ts';
import { caseByCode } from '../queries/load-case.ts';
import { readCaseCode } from '../rules/case-code.ts';

const mostTyped = 100;

/** With the code alone anybody learns how far a case has come, and no more (Circular 01/2018, art. 16). */
const follow: Route = {
  method: 'GET',
  url: '/follow',
  allow: anyone,
  // Codes follow one another: nobody shall walk through them.
  perMinute: 20,
  async handle(context, incoming) {
    const typed = (incoming.query['code'] ?? '').slice(0, mostTyped);
    const view = viewOf(context, incoming);
    const show = (problems: readonly Problem[] = []) =>
      page(<FollowPage view={view} typed={typed} problems={problems} />, problems[0]?.kind.status);
    if (typed.trim() === '')
      return show(incoming.query['code'] === undefined ? [] : [problem(errors.codeWrong, '/code')]);
    const code = readCaseCode(typed);
    if (code === undefined) return show([problem(errors.codeWrong, '/code')]);
    const about = await caseByCode(context, code);
    if (!about) return show([problem(errors.codeUnknown, '/code', { code })]);
    const percent = await progressOf(context, about, about.subject.endedAt !== undefined);
    const found = { code, percent, mine: mayRead(context.actor, about) };
    return page(<FollowPage view={view} typed={code} found={found} problems={[]} />);
  },
};

export const followRoutes: readonly Route[] = [follow];
