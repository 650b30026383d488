import { readFileSync } from 'node:fs';
import { officerWith } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { formTemplates, printPlaceForm } from '../../../kernel/print/print-place-form.ts';
import { bytes, page, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { resultKinds, type ReadyKind } from '../queries/result-kinds.ts';
import { templateAddress } from './template-address.ts';
import { documentFor, kindStates } from './template-states.ts';
import { TemplatesPage } from './templates-page.tsx';

/** The place's data are kept by operators, the templates of its results among them. */
const operators = { method: 'GET', allow: officerWith('operator'), signIn: 'officer', perMinute: 60 } as const;

const unknown = problems(problem(requestErrors.notFound));

/** A route about the kind of result that the address names. */
const kindRoute = (path: string, answer: (context: WebContext, ready: ReadyKind) => Promise<Answer>): Route => ({
  ...operators,
  url: `${templateAddress}/${path}`,
  handle: async (context, incoming) => {
    const kinds = resultKinds(context.place);
    const ready = kinds.get(incoming.query['kind'] ?? [...kinds.keys()][0] ?? '');
    return ready ? answer(context, ready) : unknown;
  },
});

export const templateRoutes: readonly Route[] = [
  {
    ...operators,
    url: templateAddress,
    handle: async (context, incoming) =>
      page(<TemplatesPage view={viewOf(context, incoming)} states={await kindStates(context)} />),
  },
  kindRoute('sample.pdf', async (context, ready) => {
    const document = await documentFor(context, ready);
    const options = { language: 'vi', standard: 'a-3a' } as const;
    const pdf = document && (await printPlaceForm(context, ready.kind.template, document, options));
    if (!pdf) return unknown;
    const { contentType, headers } = contentHeaders('pdf', `${ready.kind.code}.pdf`, 'inline');
    return bytes(pdf, contentType, headers);
  }),
  kindRoute('template.typ', async ({ place }, { kind }) => {
    const [path] = formTemplates(place, kind.template);
    if (path === undefined) return unknown;
    const headers = { 'content-disposition': `attachment; filename="${kind.code}.typ"` };
    return bytes(readFileSync(path), 'text/plain; charset=utf-8', headers);
  }),
];
