import { Readable } from 'node:stream';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { contentHeaders } from '../../../kernel/files/content-headers.ts';
import { findFile } from '../../../kernel/files/find-file.ts';
import { bytes, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import type { Batch } from '../batch.ts';
import { documentsOf } from '../queries/batches.ts';
import { signedFiles } from '../queries/signed-files.ts';
import { zip } from '../rules/zip.ts';
import { batchRoute, type OfficerAt } from './batch-route.ts';
import { postedId } from './posted.ts';

async function showDocument({ context, incoming }: OfficerAt<Batch>): Promise<Answer> {
  const number = postedId(incoming.params['number']);
  const document = (await documentsOf(context.db, incoming.subject.id)).find((each) => each.number === number);
  const file = document && (await findFile(context.db, document.signedFileId ?? document.fileId));
  const content = file && (await context.files.stream(file.key));
  if (!file || !content) return problems(problem(requestErrors.notFound));
  const { contentType, headers } = contentHeaders('pdf', file.name, 'inline');
  return bytes(content, contentType, headers);
}

async function downloadAll({ context, incoming }: OfficerAt<Batch>): Promise<Answer> {
  const archive = Readable.from(zip(signedFiles(context, incoming.subject.id)));
  return bytes(archive, 'application/zip', {
    'content-disposition': `attachment; filename="signed-${incoming.subject.id}.zip"`,
    'cache-control': 'private, no-store',
  });
}

/** The documents of a batch: one to look at, all that are signed to take along. */
export const batchFileRoutes: readonly Route<Batch>[] = [
  batchRoute('GET', '/documents/:number', showDocument),
  batchRoute('GET', '/signed.zip', downloadAll),
];
