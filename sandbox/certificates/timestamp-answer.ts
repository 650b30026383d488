import { createHash, randomBytes, sign, type KeyObject } from 'node:crypto';
import { oids } from '../../src/kernel/signatures/cms/algorithms.ts';
import { element, integer, oid, readElements, sequence } from '../../src/kernel/signatures/cms/der.ts';
import { prepare } from '../../src/kernel/signatures/cms/prepare-signer.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { generalizedTime } from './asn1.ts';

export type TimestampKey = { readonly privateKey: KeyObject; readonly certificates: readonly Uint8Array[] };

/** Invented: the arc that is kept for examples. */
const policy = '2.999.1';
const granted = sequence(integer(0));
/** RFC 3161, 2.4.2: rejected, since the request cannot be read. */
const rejected = sequence(sequence(integer(2), element(0x30), element(0x03, Buffer.from([5, 0x20]))));

/** Answers a request for a timestamp (RFC 3161) as DER. */
export function answerTimestamp({ privateKey, certificates }: TimestampKey, request: Buffer, now: Instant): Buffer {
  const outer = readElements(request)?.[0];
  const [version, imprint, ...rest] = (outer && readElements(outer.content)) ?? [];
  if (version?.tag !== 0x02 || imprint?.tag !== 0x30) return rejected;
  const nonce = rest.find(({ tag }) => tag === 0x02);
  const content = sequence(
    integer(1),
    oid(policy),
    imprint.whole,
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    generalizedTime(now),
    ...(nonce ? [nonce.whole] : []),
  );
  const { attributes, assemble } = prepare(certificates, oids.timestampInfo);
  const signed = attributes(createHash('sha256').update(content).digest());
  return sequence(granted, assemble(signed, sign('sha256', signed, privateKey), { content }));
}
