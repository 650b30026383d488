import { X509Certificate } from 'node:crypto';
import { element, integer, octets, oid, readElements, sequence, tagged } from '../../src/kernel/signatures/cms/der.ts';
import { instant, type Instant } from '../../src/kernel/time.ts';
import { generalizedTime, nameBytes, signedBy } from './asn1.ts';
import type { Issuer } from './certificate.ts';
import { dayMs, type Revoked } from './revocation-list.ts';

const basicResponse = '1.3.6.1.5.5.7.48.1.1';
const malformed = sequence(element(0x0a, Buffer.from([1])));

/** Answers a question about certificates (OCSP, RFC 6960) as DER; what it never issued is not known to it. */
export function answerStatus(
  issuer: Issuer,
  { issued, revoked, now }: { readonly issued: ReadonlySet<string>; readonly revoked: Revoked; readonly now: Instant },
  request: Buffer,
): Buffer {
  const asked = certificateIds(request);
  if (asked.length === 0) return malformed;
  const answers = asked.map(({ whole, serial }) => {
    const at = revoked.get(serial);
    const status = at !== undefined ? tagged(1, generalizedTime(at)) : element(issued.has(serial) ? 0x80 : 0x82);
    return sequence(whole, status, generalizedTime(now), tagged(0, generalizedTime(instant(now + dayMs))));
  });
  const signed = signedBy(issuer.privateKey, () =>
    sequence(tagged(1, nameBytes(issuer.name)), generalizedTime(now), sequence(...answers)),
  );
  return sequence(element(0x0a, Buffer.from([0])), tagged(0, sequence(oid(basicResponse), octets(signed))));
}

/** What is asked about: the identifiers as they stand, and the serial numbers in hexadecimal. */
function certificateIds(request: Buffer): readonly { readonly whole: Buffer; readonly serial: string }[] {
  const outer = readElements(request)?.[0];
  const fields = (outer && readElements(readElements(outer.content)?.[0]?.content ?? Buffer.alloc(0))) ?? [];
  const list = fields.find(({ tag }) => tag === 0x30);
  return (list ? (readElements(list.content) ?? []) : []).flatMap((each) => {
    const id = readElements(each.content)?.[0];
    const serial = id && readElements(id.content)?.[3];
    return id && serial ? [{ whole: id.whole, serial: serialOf(serial.content) }] : [];
  });
}

const serialOf = (bytes: Buffer): string => integer(bytes).subarray(2).toString('hex').replace(/^00/, '');

/** The serial number of a certificate in hexadecimal, as `Revoked` has it. */
export const serialNumberOf = (certificate: Uint8Array): string =>
  new X509Certificate(certificate).serialNumber.toLowerCase();
