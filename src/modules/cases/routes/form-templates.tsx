import { officerWith } from '../../../kernel/access/policy.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { bytes, page, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route, WebContext } from '../../../kernel/web/route.ts';
import { viewOf } from '../../../ui/view.ts';
import { formNames, printForm, type FormName } from '../forms/print-form.ts';
import { formStates, templateText } from '../forms/template-states.ts';
import { FormTemplatesPage } from '../pages/form-templates-page.tsx';

/** The place's data are kept by operators, the templates of its forms among them. */
const operators = { allow: officerWith('operator'), signIn: 'officer', perMinute: 60 } as const;

/** A route about the form that the address names. */
const formRoute = (url: string, answer: (context: WebContext, form: FormName) => Promise<Answer>): Route => ({
  method: 'GET',
  url,
  ...operators,
  handle: async (context, incoming) => {
    const asked = incoming.query['form'] ?? formNames[0];
    const form = formNames.find((each) => each === asked);
    return form ? answer(context, form) : problems(problem(requestErrors.notFound));
  },
});

export const formTemplateRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: '/operator/forms',
    ...operators,
    handle: async (context, incoming) =>
      page(<FormTemplatesPage view={viewOf(context, incoming)} states={await formStates(context.place)} />),
  },
  formRoute('/operator/forms/sample.pdf', async (context, form) => {
    const { formSamples } = await import('../forms/samples.ts');
    const pdf = await printForm(context, form, formSamples[form], context.language);
    const { contentType, headers } = contentHeaders('pdf', `${form}.pdf`, 'inline');
    return bytes(pdf, contentType, headers);
  }),
  formRoute('/operator/forms/template.typ', async ({ place }, form) => {
    const text = templateText(place, form);
    return text === undefined
      ? problems(problem(requestErrors.notFound))
      : bytes(Buffer.from(text), 'text/plain; charset=utf-8', {
          'content-disposition': `attachment; filename="${form}.typ"`,
        });
  }),
];
