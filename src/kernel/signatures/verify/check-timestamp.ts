import { createHash } from 'node:crypto';
import { oids } from '../cms/algorithms.ts';
import { digestName } from '../cms/check-bytes.ts';
import { extendedUsesOf } from '../cms/read-certificate.ts';
import { readCms } from '../cms/read-cms.ts';
import { firstOf, oidOf, partsOf, timeOf } from '../cms/read-der.ts';
import type { SignatureVerdict } from '../verdict.ts';
import { checkCms, type DigestOf } from './check-cms.ts';
import { traceChain, type Anchors, type Chain } from './trace-chain.ts';

/** RFC 3161, 2.3. */
const forTimestamps = '1.3.6.1.5.5.7.3.8';

/** A timestamp that can be believed, and by whose word. */
export type Stamped = { readonly timestamp: NonNullable<SignatureVerdict['timestamp']>; readonly chain: Chain };

/**
 * Checks a timestamp (RFC 3161) over something.
 * @returns undefined when it is over something else, forged, or by nobody whom the place trusts
 */
export function checkTimestamp(token: Uint8Array, digestOf: DigestOf, anchors: Anchors): Stamped | undefined {
  const cms = readCms(token);
  const { content, signer } = cms ?? {};
  if (!cms || !content || !signer || cms.contentType !== oids.timestampInfo) return undefined;
  const [, , imprint, , time] = partsOf(firstOf(content));
  const [algorithm, hash] = partsOf(imprint);
  const digest = digestName(oidOf(partsOf(algorithm)[0]) ?? '');
  const at = timeOf(time);
  if (!digest || digest === 'sha1' || at === undefined || hash?.content.equals(digestOf(digest)) !== true)
    return undefined;
  const faults = checkCms(cms, (name) => createHash(name).update(content).digest(), true);
  if (faults.length > 0 || !extendedUsesOf(signer)?.includes(forTimestamps)) return undefined;
  const chain = traceChain(signer, cms.certificates, anchors, at);
  const timestamp = { at, authority: signer.subject.commonName, trustedBy: chain?.trustedBy ?? '' };
  return chain && { timestamp, chain };
}
