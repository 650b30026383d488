import { createHash, randomBytes } from 'node:crypto';
import { askOverHttp, type Fetch } from '../ask-over-http.ts';
import { checkBytes } from '../cms/check-bytes.ts';
import { element, nothing, octets, oid, sequence, type DerElement } from '../cms/der.ts';
import { extendedUsesOf, readCertificate, revocationSourcesOf, type Certificate } from '../cms/read-certificate.ts';
import { firstOf, oidOf, partsOf, timeOf } from '../cms/read-der.ts';
import type { Instant } from '../../time.ts';
import type { Revocation } from '../verdict.ts';

export type Inquiry = {
  readonly fetch: Fetch;
  readonly now: Instant;
  readonly patienceMs: number;
};

const unknown: Revocation = { kind: 'unknown' };
const mostListBytes = 8 * 1024 * 1024;
/** Clocks of authorities may be ahead of ours. */
const skewMs = 5 * 60_000;

/** Asks whether a certificate was revoked: who answers first (OCSP), else the list. Its issuer must be trusted already. */
export async function askRevocation(own: Certificate, issuer: Certificate, inquiry: Inquiry): Promise<Revocation> {
  const { answers, lists } = revocationSourcesOf(own);
  for (const url of answers) {
    const question = statusRequest(own, issuer);
    const post = { type: 'application/ocsp-request', body: question };
    const answer = await askOverHttp(url, post, { ...inquiry, mostBytes: 64 * 1024 });
    const found = answer ? readStatus(answer, own, issuer, inquiry.now) : unknown;
    if (found.kind !== 'unknown') return found;
  }
  for (const url of lists) {
    const list = await askOverHttp(url, undefined, { ...inquiry, mostBytes: mostListBytes });
    const found = list ? readList(list, own, issuer, inquiry.now) : unknown;
    if (found.kind !== 'unknown') return found;
  }
  return unknown;
}

const sha1Algorithm = sequence(oid('1.3.14.3.2.26'), nothing);

/** OCSPRequest (RFC 6960, 4.1): names of certificates are SHA-1 there, which nothing hangs on. */
function statusRequest(own: Certificate, issuer: Certificate): Buffer {
  const sha1 = (bytes: Buffer): Buffer => createHash('sha1').update(bytes).digest();
  const name = octets(sha1(own.issuerBytes));
  const key = octets(sha1(publicKeyBits(issuer)));
  const id = sequence(sha1Algorithm, name, key, element(0x02, own.serialNumber));
  const nonce = sequence(oid('1.3.6.1.5.5.7.48.1.2'), octets(octets(randomBytes(16))));
  return sequence(sequence(sequence(sequence(id)), element(0xa2, sequence(nonce))));
}

const publicKeyBits = ({ publicKey }: Certificate): Buffer =>
  partsOf(firstOf(publicKey.export({ type: 'spki', format: 'der' })))[1]?.content.subarray(1) ?? Buffer.alloc(0);

/** Whether a list or an answer is signed by a key. */
function isSignedBy(key: Certificate, [signed, algorithm, signature]: readonly DerElement[]): boolean {
  if (!signed || !signature) return false;
  const way = { algorithm: oidOf(partsOf(algorithm)[0]) ?? '', digest: 'sha256', bytes: signed.whole };
  return checkBytes(key.publicKey, { ...way, signature: signature.content.subarray(1) }) === 'good';
}

const isOf = (from: Instant | undefined, to: Instant | undefined, now: Instant): from is Instant =>
  from !== undefined && from <= now + skewMs && (to === undefined || to >= now - skewMs);

function readStatus(answer: Buffer, own: Certificate, issuer: Certificate, now: Instant): Revocation {
  const [code, wrapped] = partsOf(firstOf(answer));
  const basic = partsOf(partsOf(wrapped)[0])[1];
  const parts = basic && code?.content[0] === 0 ? partsOf(firstOf(basic.content)) : [];
  if (![issuer, ...delegatesOf(parts[3], issuer, now)].some((key) => isSignedBy(key, parts))) return unknown;
  const list = partsOf(parts[0]).find(({ tag }) => tag === 0x30);
  for (const each of partsOf(list)) {
    const [id, status, from, ...rest] = partsOf(each);
    const asOf = timeOf(from);
    const to = timeOf(partsOf(rest.find(({ tag }) => tag === 0xa0))[0]);
    if (!partsOf(id)[3]?.content.equals(own.serialNumber) || !isOf(asOf, to, now)) continue;
    if (status?.tag === 0x80) return { kind: 'good', source: 'ocsp', asOf };
    const at = status?.tag === 0xa1 ? timeOf(partsOf(status)[0]) : undefined;
    if (at !== undefined) return { kind: 'revoked', source: 'ocsp', at };
  }
  return unknown;
}

/** Those whom the issuer lets answer for it (RFC 6960, 4.2.2.2). */
const delegatesOf = (carried: DerElement | undefined, issuer: Certificate, now: Instant): readonly Certificate[] =>
  partsOf(partsOf(carried)[0])
    .slice(0, 4)
    .flatMap(({ whole }) => readCertificate(whole) ?? [])
    .filter(
      (each) =>
        extendedUsesOf(each)?.includes('1.3.6.1.5.5.7.3.9') === true &&
        now >= each.validFrom &&
        now <= each.validTo &&
        each.x509.checkIssued(issuer.x509) &&
        each.x509.verify(issuer.publicKey),
    );

/** Whether a list speaks of all certificates of its issuer: one of some only proves nothing of the others (RFC 5280, 5.2). */
const isWhole = (extensions: DerElement | undefined): boolean =>
  partsOf(partsOf(extensions)[0])
    .map(partsOf)
    .filter((parts) => parts.length === 3)
    .every(([type, , value]) => {
      const scope = oidOf(type) === '2.5.29.28' && value ? partsOf(firstOf(value.content)) : undefined;
      return scope?.every(({ tag }) => tag === 0xa0) === true;
    });

function readList(list: Buffer, own: Certificate, issuer: Certificate, now: Instant): Revocation {
  const parts = partsOf(firstOf(list));
  const all = partsOf(parts[0]);
  // The version comes first and may be left out.
  const [, name, ...rest] = all[0]?.tag === 0x02 ? all.slice(1) : all;
  const [from, to] = [timeOf(rest[0]), timeOf(rest[1])];
  if (!name?.whole.equals(own.issuerBytes) || !isOf(from, to, now) || !isSignedBy(issuer, parts)) return unknown;
  const entries = rest.slice(1).find(({ tag }) => tag === 0x30);
  const entry = partsOf(entries).find((each) => firstOf(each.content)?.content.equals(own.serialNumber));
  if (!entry)
    return isWhole(rest.find(({ tag }) => tag === 0xa0)) ? { kind: 'good', source: 'crl', asOf: from } : unknown;
  const at = timeOf(partsOf(entry)[1]);
  return at === undefined ? unknown : { kind: 'revoked', source: 'crl', at };
}
