import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { bytes, problems, redirect } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { printFeeReceipt } from '../forms/fee-receipt.ts';
import { mayRead } from '../policy.ts';
import { caseRoute } from './case-route.tsx';

/** Entries that a receipt was issued for; what is left of a fee stands on an electronic one always. */
const receiptKinds: ReadonlySet<string> = new Set(['case.paid', 'case.fee-partly-refunded']);

/** The receipt of a case: as it was written into a book, or where the electronic one is printed that holds. */
export const feeReceiptRoutes: readonly Route[] = [
  caseRoute(
    'GET',
    '/fee-receipt.pdf',
    mayRead,
    async ({ context, about }) => {
      const { id, code } = about.subject;
      const last = (await readStream(context.db, `case/${id}`)).findLast(({ kind }) => receiptKinds.has(kind));
      if (last?.kind === 'case.fee-partly-refunded' || last?.body['method'] !== undefined)
        return redirect(`/cases/${code}/receipts/current`);
      const content = await printFeeReceipt(context, about, context.language);
      if (!content) return problems(problem(requestErrors.notFound));
      const { contentType, headers } = contentHeaders('pdf', `${code}-fee-receipt.pdf`, 'inline');
      return bytes(content, contentType, headers);
    },
    { perMinute: 60 },
  ),
];
