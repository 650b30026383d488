import { Type } from '../../../kernel/schema/type.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { limits } from '../../../kernel/files/limits.ts';
import { readUpload } from '../../../kernel/files/read-upload.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { json, problems } from '../../../kernel/web/answer.ts';
import { asCitizen } from '../../../kernel/web/as-citizen.ts';
import type { Route } from '../../../kernel/web/route.ts';
import { isUuidInAnyCase } from '../../../kernel/text/uuid.ts';
import { replaceReasons, type Said } from '../../vault/index.ts';
import type { Delivery } from '../case.ts';
import { mostOfAddress } from '../commands/check-application.ts';
import { fileApplication } from '../commands/file-application.ts';
import { errors } from '../errors.ts';
import { mayApply, mayStoreFile } from '../policy.ts';
import { closed, oneOf, uuid } from './api-shapes.ts';

/** Stores a paper before the application or the act that it belongs to. */
const giveFile: Route<undefined> = {
  method: 'POST',
  url: '/api/v1/files',
  allow: mayStoreFile,
  bodyLimitBytes: limits.fileBytes + limits.restBytes,
  perMinute: 120,
  summary: 'Store a paper (PDF, JPEG or PNG, at most 10 MB) for an application or an act to come',
  schema: { upload: 'file' },
  handle: async (context, { raw }) => {
    const read = await readUpload(raw);
    if (!read.ok) return problems(...read.problems);
    if (!read.value.file) return problems(problem(errors.fileMissing, '/file'));
    const stored = await storeUpload(context, read.value.file);
    if (!stored.ok) return problems(...stored.problems);
    const { id, name, kind, sizeBytes, sha256 } = stored.value;
    return json({ id, name, kind, sizeBytes, sha256 }, 201);
  },
};

const mostPapers = 50;

const applicationSchema = Type.Object(
  {
    procedure: Type.String({ minLength: 1, maxLength: 40, examples: ['1.001193'] }),
    unit: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 40,
        description: 'Agency code of the office that decides; needed where there is a choice',
      }),
    ),
    variant: Type.Optional(
      Type.String({ maxLength: 60, description: 'Code of a variant, or ordinary; where the applicant chooses' }),
    ),
    answers: Type.Record(Type.Unknown(), {
      description: 'As answersSchema of GET /api/v1/procedures/{code} describes them',
    }),
    papers: Type.Array(Type.Object({ paper: Type.String({ maxLength: 60 }), file: uuid }, closed), {
      maxItems: mostPapers,
    }),
    held: Type.Optional(
      Type.Array(
        Type.Object(
          { paper: Type.String({ maxLength: 60 }), held: uuid, replacedWhy: Type.Optional(oneOf(...replaceReasons)) },
          closed,
        ),
        {
          maxItems: mostPapers,
          description:
            'Papers of the applicant’s vault (GET /api/v1/my/vault): used with their consent for this application, or, with replacedWhy, handed in anew',
        },
      ),
    ),
    delivery: oneOf('online', 'counter', 'post'),
    postalAddress: Type.Optional(
      Type.String({ maxLength: mostOfAddress, description: 'Where the result goes; needed for a delivery by post' }),
    ),
  },
  closed,
);

type ApplicationBody = {
  readonly procedure: string;
  readonly unit?: string;
  readonly variant?: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly papers: readonly { readonly paper: string; readonly file: string }[];
  readonly held?: readonly Said[];
  readonly delivery: Delivery;
  readonly postalAddress?: string;
};

/** Files an application. The same key again gives the same case. */
const giveApplication: Route<undefined> = {
  method: 'POST',
  url: '/api/v1/applications',
  allow: mayApply,
  bodyLimitBytes: 256 * 1024,
  summary: 'File an application; the same Idempotency-Key again gives the same case',
  schema: { body: applicationSchema, headers: Type.Object({ 'idempotency-key': uuid }) },
  handle: asCitizen(async (context, incoming) => {
    const key = incoming.raw.headers['idempotency-key'];
    if (typeof key !== 'string' || !isUuidInAnyCase(key)) return problems(problem(errors.keyMissing));
    const body = incoming.body as ApplicationBody;
    const filed = await fileApplication(context, { ...body, unit: body.unit, key: key.toLowerCase() });
    if (!filed.ok) return problems(...filed.problems);
    const { code, isRepeat } = filed.value;
    const url = `/api/v1/cases/${code}`;
    return json({ code, url, receiptUrl: `/cases/${code}/receipt.pdf` }, isRepeat ? 200 : 201, { location: url });
  }),
};

export const applicationRoutes: readonly Route[] = [giveFile, giveApplication];
