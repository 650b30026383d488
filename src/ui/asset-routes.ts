import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { anyone } from '../kernel/access/policy.ts';
import { errors } from '../kernel/errors/errors.ts';
import { problem } from '../kernel/errors/problem.ts';
import { bytes, problems, type Answer } from '../kernel/web/answer.ts';
import { encodingFor, type Encoding } from '../kernel/web/compress.ts';
import type { Route } from '../kernel/web/route.ts';
import { assetUrl, findAsset, type Asset } from './assets.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const yearSeconds = 31_536_000;
const daySeconds = 86_400;

/** Serves the files of the look; a name carries its content's hash, so browsers never ask twice. */
export const assetRoutes: readonly Route[] = [
  {
    method: 'GET',
    url: '/assets/:file',
    allow: anyone,
    handle: async (_context, { params, raw }) =>
      serve(
        findAsset(`/assets/${params['file']}`),
        raw.headers['accept-encoding'],
        `public, max-age=${yearSeconds}, immutable`,
      ),
  },
  ...['/favicon.ico', '/favicon.svg'].map((url): Route => ({
    method: 'GET',
    url,
    allow: anyone,
    handle: async (_context, { raw }) =>
      serve(findAsset(assetUrl('favicon.svg')), raw.headers['accept-encoding'], `public, max-age=${daySeconds}`),
  })),
];

async function serve(
  asset: Asset | undefined,
  acceptEncoding: string | undefined,
  cacheControl: string,
): Promise<Answer> {
  if (!asset) return problems(problem(errors.notFound));
  const encoding = encodingFor(acceptEncoding);
  const headers = { 'cache-control': cacheControl, vary: 'accept-encoding' };
  if (encoding === 'identity') return bytes(asset.content, asset.contentType, headers);
  return bytes(await compressed(asset, encoding), asset.contentType, { ...headers, 'content-encoding': encoding });
}

const kept = new Map<string, Promise<Buffer>>();

/** The tightest compression, made once at the first asking. */
function compressed(asset: Asset, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> {
  const key = `${encoding} ${asset.url}`;
  let result = kept.get(key);
  if (!result) {
    result =
      encoding === 'br'
        ? brotli(asset.content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: asset.content.length } })
        : zip(asset.content, { level: 9 });
    kept.set(key, result);
  }
  return result;
}
