import { errors as requestErrors } from '../../../../kernel/errors/errors.ts';
import { problem } from '../../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../../kernel/files/content-headers.ts';
import { bytes, problems, type Answer } from '../../../../kernel/web/answer.ts';
import type { Route } from '../../../../kernel/web/route.ts';
import { printForm } from '../../forms/print-form.ts';
import { handOverData } from '../queries/hand-over-data.ts';
import { visitRoute, type AtVisit } from './counter-route.tsx';

/** The receipt of all applications of a visit, with the record of their hand-over. */
async function printHandOver({ context, visit }: AtVisit): Promise<Answer> {
  const data = await handOverData(context, visit);
  if (!data) return problems(problem(requestErrors.notFound));
  const content = await printForm(context, '01-receipt-many', data, context.language);
  const { contentType, headers } = contentHeaders('pdf', `giao-nhan-${data.cases[0]?.code ?? visit.id}.pdf`, 'inline');
  return bytes(content, contentType, headers);
}

export const printRoutes: readonly Route[] = [visitRoute('GET', '/receipt.pdf', printHandOver, { perMinute: 60 })];
