import type { FastifyRequest } from 'fastify';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, Refusal, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../../kernel/files/errors.ts';
import { limits, megabyte } from '../../../kernel/files/limits.ts';
import { storeUpload, type Upload } from '../../../kernel/files/store-upload.ts';
import { mostDocuments } from '../batch.ts';
import { errors } from '../errors.ts';
import type { OfficerContext } from './register-certificate.ts';

export type ReceivedDocuments = {
  readonly fields: Readonly<Record<string, string>>;
  readonly documents: readonly { readonly fileId: string; readonly name: string }[];
};

/** All files of a batch together. */
export const mostBatchBytes = 500 * megabyte;

/**
 * Reads a multipart form with many PDFs and stores each as it comes, so that no more than a few are in memory. Files of a form that
 * is refused belong to nothing and are cleared away.
 */
export async function receiveDocuments(
  context: OfficerContext,
  request: FastifyRequest,
): Promise<Outcome<ReceivedDocuments>> {
  if (!request.isMultipart()) return refuse(problem(requestErrors.unsupportedType));
  if (Number(request.headers['content-length'] ?? 0) > mostBatchBytes) return refuse(problem(requestErrors.tooLarge));
  try {
    return await receive(context, request);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'FST_REQ_FILE_TOO_LARGE')
      return refuse(problem(fileErrors.tooLarge, '/files', { megabytes: limits.fileBytes / megabyte }));
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
      return refuse(problem(errors.tooManyDocuments, '/files', { most: mostDocuments }));
    if (isDefect(error)) throw error;
    return refuse(problem(fileErrors.incomplete, '/files'));
  }
}

/** What is not a line that broke is a fault of ours. */
const isDefect = (error: unknown): boolean =>
  !(error instanceof Error) || !('code' in error || /aborted|Unexpected end/.test(error.message));

/** As many are written to the store at once. */
const wave = 6;

type Stored = Outcome<{ readonly fileId: string; readonly name: string }>;

async function receive(context: OfficerContext, request: FastifyRequest): Promise<Outcome<ReceivedDocuments>> {
  const fields: Record<string, string> = {};
  const storing: Promise<Stored>[] = [];
  let total = 0;
  const parts = request.parts({
    limits: { fileSize: limits.fileBytes, files: mostDocuments, fields: 20, parts: mostDocuments + 20 },
  });
  try {
    for await (const part of parts) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields[part.fieldname] = part.value;
        continue;
      }
      const bytes = await part.toBuffer();
      if (part.file.truncated)
        return refuse(problem(fileErrors.tooLarge, '/files', { megabytes: limits.fileBytes / megabyte }));
      // A sender need not say how long the whole will be.
      total += bytes.length;
      if (total > mostBatchBytes) return refuse(problem(requestErrors.tooLarge));
      // A browser sends an empty part with no name where no file was chosen.
      if (!part.filename && bytes.length === 0) continue;
      const kept = storePdf(context, { name: part.filename ?? '', bytes });
      // A failure is told where it is awaited.
      kept.catch(() => {});
      storing.push(kept);
      const stored = await storing.at(-wave);
      if (stored && !stored.ok) return stored;
    }
    return succeed({ fields, documents: (await Promise.all(storing)).map(valueOf) });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  } finally {
    await Promise.allSettled(storing);
  }
}

function valueOf(stored: Stored) {
  if (!stored.ok) throw new Refusal(...stored.problems);
  return stored.value;
}

async function storePdf(context: OfficerContext, upload: Upload): Promise<Stored> {
  const stored = await storeUpload(context, upload);
  if (!stored.ok || stored.value.kind !== 'pdf') return refuse(problem(errors.notPdf, '/files', { name: upload.name }));
  return succeed({ fileId: stored.value.id, name: stored.value.name });
}
