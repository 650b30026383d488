import type { FastifyError, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { isOutage } from '../database/statement-error.ts';
import { errors } from '../errors/errors.ts';
import { problem, Refusal, type Problem } from '../errors/problem.ts';

const frameworkProblems: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: problem(errors.tooLarge),
  FST_REQ_FILE_TOO_LARGE: problem(errors.tooLarge),
  FST_PARTS_LIMIT: problem(errors.tooLarge),
  FST_FILES_LIMIT: problem(errors.tooLarge),
  FST_FIELDS_LIMIT: problem(errors.tooLarge),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problem(errors.unsupportedType),
  FST_INVALID_MULTIPART_CONTENT_TYPE: problem(errors.unsupportedType),
  FST_ERR_BAD_URL: problem(errors.malformed),
  FST_ERR_MAX_PARAM_LENGTH: problem(errors.notFound),
};

/** What a person is told of whatever was thrown; what was not foreseen is logged with a reference. */
export function problemsOf(error: Error, request: FastifyRequest, app: App): readonly Problem[] {
  if (error instanceof Refusal) return error.problems;
  const { code, statusCode } = error as FastifyError;
  const known = frameworkProblems[code];
  if (known) return [known];
  if (statusCode && statusCode >= 400 && statusCode < 500) return [problem(errors.malformed)];
  app.log.error(
    { err: error, reference: request.id, method: request.method, path: request.url.split('?')[0] },
    'request failed',
  );
  if (isOutage(error)) return [problem(errors.unavailable)];
  return [problem(errors.failed, undefined, { reference: request.id })];
}
