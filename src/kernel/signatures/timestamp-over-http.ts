import { randomBytes } from 'node:crypto';
import { problem, Refusal } from '../errors/problem.ts';
import { askOverHttp, type Fetch } from './ask-over-http.ts';
import { oids, sha256Algorithm } from './cms/algorithms.ts';
import { element, integer, octets, oid, readElements, sequence } from './cms/der.ts';
import { errors } from './errors.ts';
import type { TimestampAuthority } from './timestamp-authority.ts';

export type TimestampOptions = { readonly fetch?: Fetch; readonly patienceMs?: number };

/**
 * An authority for timestamps that is asked over HTTP (RFC 3161, 3.4).
 * @param url such as `http://tsa.example.vn/`
 * @throws Refusal `signatures.no-timestamp`, by `stamp`, when it gives no token over what was asked
 */
export function timestampOverHttp(url: string, options: TimestampOptions = {}): TimestampAuthority {
  return {
    stamp: async (digest) => {
      const nonce = integer(randomBytes(8));
      const body = timestampRequest(digest, nonce);
      const asking = { fetch: options.fetch, patienceMs: options.patienceMs ?? 10_000, mostBytes: 64 * 1024 };
      const answer = await askOverHttp(url, { type: 'application/timestamp-query', body }, asking);
      const token = answer && grantedToken(answer);
      if (!token || !isOver(token, digest, nonce)) throw new Refusal(problem(errors.noTimestamp));
      return token;
    },
  };
}

/** TimeStampReq (RFC 3161, 2.4.1): with the certificate of who answers. */
const timestampRequest = (digest: Uint8Array, nonce: Buffer): Buffer =>
  sequence(integer(1), sequence(sha256Algorithm, octets(digest)), nonce, element(0x01, Buffer.from([0xff])));

/** The token of a TimeStampResp whose status is granted, 0 or 1. */
function grantedToken(answer: Buffer): Buffer | undefined {
  const [status, token] = inside(readElements(answer)?.[0]?.content) ?? [];
  const code = inside(status?.content)?.[0]?.content;
  return code?.length === 1 && (code[0] ?? 2) <= 1 ? token?.whole : undefined;
}

const inside = (content: Buffer | undefined) => content && readElements(content);

/** Whether the token speaks of this digest and answers this very request; who verifies looks at the rest. */
function isOver(token: Buffer, digest: Uint8Array, nonce: Buffer): boolean {
  const info = infoOf(token);
  const fields = inside(readElements(info ?? Buffer.alloc(0))?.[0]?.content) ?? [];
  const imprint = inside(fields[2]?.content)?.[1]?.content;
  return imprint?.equals(digest) === true && fields.some(({ whole }) => whole.equals(nonce));
}

/** TSTInfo: the content that the token carries. */
function infoOf(token: Buffer): Buffer | undefined {
  const carried = inside(readElements(token)?.[0]?.content)?.[1];
  const signedData = inside(carried?.content)?.[0];
  const about = inside(inside(signedData?.content)?.[2]?.content);
  if (!about?.[0]?.content.equals(timestampInfo)) return undefined;
  return inside(about[1]?.content)?.[0]?.content;
}

const timestampInfo = readElements(oid(oids.timestampInfo))?.[0]?.content ?? Buffer.alloc(0);
