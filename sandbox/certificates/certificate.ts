import { randomBytes, type KeyObject } from 'node:crypto';
import { bits, element, integer, octets, oid, sequence, tagged } from '../../src/kernel/signatures/cms/der.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { extension, keyIdentifier, nameBytes, publicKeyBytes, signedBy, time, type Name } from './asn1.ts';

/** What a certificate is good for. */
export type Use = 'authority' | 'signing' | 'timestamps' | 'server';

export type CertificateRequest = {
  readonly subject: Name;
  readonly publicKey: KeyObject;
  readonly use: Use;
  readonly from: Instant;
  readonly to: Instant;
};

export type Issuer = {
  readonly name: Name;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Where its list of revoked certificates and its answers are had. */
  readonly addresses: { readonly revocationList: string; readonly status: string } | undefined;
};

/** Key usage (RFC 5280, 4.2.1.3) as a bit string; extended usage (4.2.1.12). */
const uses: Readonly<Record<Use, { readonly key: Buffer; readonly extended?: string }>> = {
  authority: { key: bits(Buffer.from([0x06]), 1) },
  signing: { key: bits(Buffer.from([0xc0]), 6) },
  timestamps: { key: bits(Buffer.from([0x80]), 7), extended: '1.3.6.1.5.5.7.3.8' },
  server: { key: bits(Buffer.from([0xa0]), 5), extended: '1.3.6.1.5.5.7.3.1' },
};

/** Makes a certificate (RFC 5280) as DER. */
export const makeCertificate = (issuer: Issuer, request: CertificateRequest): Buffer =>
  signedBy(issuer.privateKey, (algorithm) =>
    sequence(
      tagged(0, integer(2)),
      integer(Buffer.concat([Buffer.from([0x5a]), randomBytes(15)])),
      algorithm,
      nameBytes(issuer.name),
      sequence(time(request.from), time(request.to)),
      nameBytes(request.subject),
      publicKeyBytes(request.publicKey),
      tagged(3, sequence(...extensionsOf(issuer, request))),
    ),
  );

function extensionsOf(issuer: Issuer, { use, publicKey }: CertificateRequest): readonly Buffer[] {
  const { key, extended } = uses[use];
  const { addresses } = issuer;
  return [
    extension('2.5.29.19', use === 'authority' ? sequence(element(0x01, Buffer.from([0xff]))) : sequence(), true),
    extension('2.5.29.15', key, true),
    // RFC 3161, 2.3: a timestamp's key is for nothing else, critically so.
    ...(extended ? [extension('2.5.29.37', sequence(oid(extended)), use === 'timestamps')] : []),
    extension('2.5.29.14', octets(keyIdentifier(publicKey))),
    extension('2.5.29.35', sequence(element(0x80, keyIdentifier(issuer.publicKey)))),
    ...(addresses
      ? [
          extension('2.5.29.31', sequence(sequence(tagged(0, tagged(0, address(addresses.revocationList)))))),
          extension('1.3.6.1.5.5.7.1.1', sequence(sequence(oid('1.3.6.1.5.5.7.48.1'), address(addresses.status)))),
        ]
      : []),
  ];
}

const address = (url: string): Buffer => element(0x86, Buffer.from(url));
