import { problem } from '../../../kernel/errors/problem.ts';
import { json, problems, type Answer } from '../../../kernel/web/answer.ts';
import { asOfficer } from '../../../kernel/web/as-officer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { actWords } from '../desk-words.ts';
import { errors } from '../errors.ts';
import { officerReads } from '../policy.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { readCaseCode } from '../rules/case-code.ts';
import { deskActs, type DeskAct } from '../rules/desk-acts.ts';
import { actSchemas } from './api-act-schemas.ts';
import type { ActFields } from './act-fields.ts';
import { codeParams } from './api-shapes.ts';
import { caseFor } from './case-for.ts';
import type { OfficerContext } from './desk-case.tsx';
import { perform } from './perform-act.ts';

/** A body that has passed the act's schema. */
type Body = Readonly<Record<string, unknown>> & { readonly version: number };

/** Does one act with the case as the sender saw it, as the desk's form does. */
async function doAct(act: DeskAct, context: OfficerContext, at: CaseSubject, body: Body): Promise<Answer> {
  if (body.version !== at.subject.version) return problems(problem(errors.changedMeanwhile, '/version'));
  const outcome = await perform[act](context, at, fieldsOf(body));
  return outcome.ok ? json({ code: at.subject.code, version: at.subject.version + 1 }) : problems(...outcome.problems);
}

/** The body as the desk's acts read their forms; whoever sends a request means it, so that no tick is asked for. */
function fieldsOf(body: Body): ActFields {
  const text = (field: string): string => {
    if (field === 'confirm') return 'true';
    const value = body[field];
    return typeof value === 'string' ? value.trim() : typeof value === 'boolean' ? String(value) : '';
  };
  const list = (field: string): readonly string[] => (Array.isArray(body[field]) ? body[field].map(String) : []);
  return {
    version: body.version,
    text,
    list,
    id: (field) => Number(body[field] ?? 0),
    ids: (field) => list(field).map(Number),
    day: text,
    file: undefined,
    storedFile: text('file') || undefined,
    typed: {},
  };
}

const apiAct = (act: DeskAct): Route<CaseSubject> => ({
  method: 'POST',
  url: `/api/v1/cases/:code/${act}`,
  signIn: 'officer',
  allow: officerReads,
  subject: (context, { code = '' }) => caseFor(context, officerReads, readCaseCode(code) ?? ''),
  summary: actWords[act].en.replace('{step}', 'the present step').replace('{fee}', 'the fee'),
  schema: { params: codeParams, body: actSchemas[act] },
  handle: asOfficer((context, { subject, body }) => doAct(act, context, subject, body as Body)),
});

/** What officers do with a case, for programs: an address for each act of the desk. */
export const apiActRoutes: readonly Route[] = deskActs.map(apiAct);
