import { createHash } from 'node:crypto';
import type { Context } from '../../../kernel/app.ts';
import { problem, type Problem } from '../../../kernel/errors/problem.ts';
import { limits } from '../../../kernel/files/limits.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { json, page, problems, type Answer } from '../../../kernel/web/answer.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { Type } from '../../../kernel/schema/type.ts';
import { viewOf } from '../../../ui/view.ts';
import { errors } from '../errors.ts';
import { CheckPage } from '../pages/check-page.tsx';
import { mayCheck } from '../policy.ts';
import { resultStanding, type ResultStanding } from '../queries/result-standing.ts';

const unknown = (): Answer => problems(problem(errors.noSuchToken));

type About = { readonly token: string; readonly standing: ResultStanding | undefined };

const about = async (context: Context, { token = '' }: Readonly<Record<string, string>>): Promise<About> => ({
  token,
  standing: await resultStanding(context, token),
});

const show: Route<About> = {
  method: 'GET',
  url: '/r/:token',
  allow: mayCheck,
  perMinute: 60,
  subject: about,
  handle: async (context, incoming) => {
    const { token, standing } = incoming.subject;
    if (!standing) return unknown();
    return page(<CheckPage view={viewOf(context, incoming)} token={token} standing={standing} />);
  },
};

/** Compares a file by its digest; nothing of it is kept. */
const compare: Route<About> = {
  method: 'POST',
  url: '/r/:token',
  allow: mayCheck,
  perMinute: 20,
  bodyLimitBytes: limits.fileBytes + limits.restBytes,
  subject: about,
  async handle(context, incoming) {
    const { token, standing } = incoming.subject;
    if (!standing) return unknown();
    const view = viewOf(context, incoming);
    const read = await readUpload(incoming.raw);
    const again = (found: readonly Problem[]): Answer =>
      page(<CheckPage view={view} token={token} standing={standing} problems={found} />, found[0]?.kind.status ?? 422);
    if (!read.ok) return again(read.problems.map((each) => ({ ...each, field: '/file' })));
    const { file } = read.value;
    if (!file) return again([problem(errors.fileMissing, '/file')]);
    const isSame = createHash('sha256').update(file.bytes).digest('hex') === standing.digest;
    return page(<CheckPage view={view} token={token} standing={standing} isSame={isSame} />);
  },
};

const closed = { additionalProperties: false } as const;

/** The same for programs: what anybody who has the document may learn. */
const api: Route<About> = {
  method: 'GET',
  url: '/api/v1/results/:token/standing',
  allow: mayCheck,
  perMinute: 60,
  subject: about,
  summary: 'Whether a document of a result is genuine and still holds, by the code on it',
  schema: { params: Type.Object({ token: Type.String({ maxLength: 60 }) }, closed) },
  handle: async (_context, { subject: { standing } }) => {
    if (!standing) return unknown();
    const { revokedAt, ...rest } = standing;
    return json({ ...rest, ...(revokedAt === undefined ? {} : { revokedAt: new Date(revokedAt).toISOString() }) });
  },
};

export const checkRoutes: readonly Route[] = [show, compare, api];
