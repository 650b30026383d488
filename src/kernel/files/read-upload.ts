import type { FastifyRequest } from 'fastify';
import { errors as requestErrors } from '../errors/errors.ts';
import { problem, refuse, succeed, type Outcome, type Problem } from '../errors/problem.ts';
import { errors } from './errors.ts';
import { limits, megabyte } from './limits.ts';
import type { Upload } from './store-upload.ts';

/** A multipart form: its fields, and the file if one was chosen. */
export type UploadForm = { readonly fields: Readonly<Record<string, string>>; readonly file: Upload | undefined };

/**
 * Reads a multipart form with at most one file. Nothing is kept when it refuses; a body larger than the limit is not read on.
 * @returns the form, or a problem: `too-large`, `incomplete`, `too-many-parts`, or that it is no multipart form
 */
export async function readUpload(request: FastifyRequest): Promise<Outcome<UploadForm>> {
  if (!request.isMultipart()) return refuse(problem(requestErrors.unsupportedType));
  // The length announced saves both sides the sending; what is not announced is counted below.
  if (Number(request.headers['content-length'] ?? 0) > limits.fileBytes + limits.restBytes) return refuse(tooLarge());
  try {
    return await readParts(request);
  } catch (error) {
    return refuse(explain(error));
  }
}

async function readParts(request: FastifyRequest): Promise<Outcome<UploadForm>> {
  const fields: Record<string, string> = {};
  let file: Upload | undefined;
  const parts = request.parts({
    limits: { fileSize: limits.fileBytes, files: 1, fieldSize: limits.restBytes, fields: 50 },
  });
  for await (const part of parts) {
    if (part.type === 'field') {
      if (typeof part.value !== 'string' || part.valueTruncated) return refuse(problem(requestErrors.tooLarge));
      if (!isText(part.value)) return refuse(problem(requestErrors.brokenText));
      fields[part.fieldname] = part.value;
    } else {
      const bytes = await part.toBuffer();
      if (part.file.truncated) return refuse(tooLarge());
      // A browser sends an empty part with no name where no file was chosen.
      if (part.filename || bytes.length > 0) file = { name: part.filename ?? '', bytes };
    }
  }
  return succeed({ fields, file });
}

const isText = (value: string): boolean => value.isWellFormed() && !/[\0\uFFFD]/.test(value);

const tooLarge = (): Problem => problem(errors.tooLarge, undefined, { megabytes: limits.fileBytes / megabyte });

/** Tells what stopped the reading by the code that the multipart plugin gives; what has none is a body cut short. */
function explain(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge();
  if (code === 'FST_PARTS_LIMIT' || code === 'FST_FILES_LIMIT' || code === 'FST_FIELDS_LIMIT')
    return problem(errors.tooManyParts);
  if (code === 'FST_PROTO_VIOLATION') return problem(requestErrors.malformed);
  return problem(errors.incomplete);
}
