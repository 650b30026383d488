import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { sign } from 'node:crypto';
import { instant, type Instant } from '../../src/kernel/time.ts';
import type { Signer } from '../../src/kernel/signatures/signer.ts';
import type { Name } from './asn1.ts';
import { makeCertificate, type CertificateRequest, type Issuer } from './certificate.ts';
import { dayMs, makeRevocationList, type Scope } from './revocation-list.ts';
import { answerStatus, serialNumberOf } from './status-answer.ts';

/** An authority that issues certificates, and knows which it took back. */
export type Authority = {
  readonly certificate: Buffer;
  /** Its own certificate and those above it, without the root. */
  readonly chain: readonly Buffer[];
  readonly issuer: Issuer;
  readonly issue: (request: CertificateRequest) => Buffer;
  readonly revoke: (certificate: Uint8Array, at: Instant) => void;
  /** @param of all certificates unless it is to speak of authorities only */
  readonly revocationList: (now: Instant, of?: Scope) => Buffer;
  readonly answerStatus: (request: Buffer, now: Instant) => Buffer;
};

export type KeyPair = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

export const makeEcKeys = (): KeyPair => generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const makeRsaKeys = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 });

export type AuthorityOptions = {
  readonly name: Name;
  readonly from: Instant;
  readonly years?: number;
  readonly keys?: KeyPair;
  /** Its certificate, where it was made before. */
  readonly certificate?: Buffer;
  /** Who vouches for it; a root vouches for itself. */
  readonly parent?: Authority;
  /** Where it answers, such as `http://localhost:3006/root`. */
  readonly url?: string;
};

export function makeAuthority(options: AuthorityOptions): Authority {
  const { name, from, years = 10, keys = makeEcKeys(), parent, url } = options;
  const addresses = url === undefined ? undefined : { revocationList: `${url}/list.crl`, status: `${url}/status` };
  const issuer: Issuer = { name, ...keys, addresses };
  const to = instant(from + years * 365 * dayMs);
  const own: CertificateRequest = { subject: name, publicKey: keys.publicKey, use: 'authority', from, to };
  const certificate =
    options.certificate ?? parent?.issue(own) ?? makeCertificate({ ...issuer, addresses: undefined }, own);
  const issued = new Set<string>();
  const revoked = new Map<string, Instant>();
  return {
    certificate,
    chain: parent ? [certificate, ...parent.chain] : [],
    issuer,
    issue: (request) => {
      const made = makeCertificate(issuer, request);
      issued.add(serialNumberOf(made));
      return made;
    },
    revoke: (taken, at) => void revoked.set(serialNumberOf(taken), at),
    revocationList: (now, of) => makeRevocationList(issuer, revoked, now, of),
    answerStatus: (request, now) => answerStatus(issuer, { issued, revoked, now }, request),
  };
}

/** A signer with a key in memory and a new certificate of the authority. */
export function makeSigner(
  authority: Authority,
  request: Omit<CertificateRequest, 'publicKey'>,
  keys: KeyPair,
): Signer {
  const certificate = authority.issue({ ...request, publicKey: keys.publicKey });
  return {
    certificates: [certificate, ...authority.chain],
    sign: async (bytes) => sign('sha256', bytes, keys.privateKey),
  };
}
