import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { Type } from '../../../kernel/schema/type.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import { json, problems, redirect } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import { attestedInCase, caseByCode, officerReads, type CaseSubject } from '../../cases/index.ts';
import { mayLookUp } from '../policy.ts';
import { posted } from '../rules/posted.ts';
import { lookAgain } from './look-again.ts';

const ofCase: Pick<Route<CaseSubject>, 'allow' | 'signIn' | 'perMinute' | 'subject'> = {
  allow: mayLookUp,
  signIn: 'officer',
  perMinute: 30,
  subject: async (context, params) => {
    const about = await caseByCode(context, params['code'] ?? '');
    return about && officerReads(context.actor, about) ? about : undefined;
  },
};

const pageOf = ({ subject }: CaseSubject): string => `/desk/cases/${subject.code}#registers`;

const again: Route<CaseSubject> = {
  ...ofCase,
  method: 'POST',
  url: '/desk/cases/:code/registers',
  handle: asOfficer(async (context, { body, subject: about }) => {
    const text = posted(body);
    if (!isUuid(text('key'))) return redirect(pageOf(about));
    const asked = await lookAgain(context, about, { key: text('key'), paper: text('paper') });
    return asked.ok ? redirect(pageOf(about)) : problems(...asked.problems);
  }),
};

/** The address of the button, opened as a page: after signing in anew, or in another language. */
const opened: Route<CaseSubject> = {
  ...ofCase,
  method: 'GET',
  url: '/desk/cases/:code/registers',
  handle: async (_context, { subject }) => redirect(pageOf(subject)),
};

const closed = { additionalProperties: false } as const;

const againByApi: Route<CaseSubject> = {
  ...ofCase,
  method: 'POST',
  url: '/api/v1/cases/:code/register-looks',
  summary:
    'Ask the register that attested a paper of an open case again; the case is the purpose, and the applicant sees it',
  schema: {
    params: Type.Object({ code: Type.String({ maxLength: 40 }) }, closed),
    body: Type.Object(
      {
        key: Type.String({ format: 'uuid', description: 'The same key asks once' }),
        paper: Type.String({ maxLength: 60, description: 'Code of the paper in the procedure' }),
      },
      closed,
    ),
  },
  handle: asOfficer(async (context, { body, subject: about }) => {
    const { key, paper } = body as { readonly key: string; readonly paper: string };
    const asked = await lookAgain(context, about, { key, paper });
    if (!asked.ok) return problems(...asked.problems);
    const found = (await attestedInCase(context, about.subject.id)).find(({ code }) => code === paper);
    if (!found?.recheck) return problems(problem(requestErrors.notFound));
    const { outcome, stands } = found.recheck;
    return json({ paper, outcome, stands });
  }),
};

export const registerRoutes: readonly Route[] = [again, opened, againByApi];
