import { createHash, verify, X509Certificate } from 'node:crypto';
import type { Signer } from '../signer.ts';
import { ecdsaSha256Algorithm, oids, rsaSha256Algorithm, sha256Algorithm } from './algorithms.ts';
import { integer, octets, oid, readElements, sequence, setOf, tagged } from './der.ts';

type Extras = {
  /** A timestamp of the signature. */
  readonly timestamp?: Uint8Array;
  /** What is signed, where the CMS carries it itself. */
  readonly content?: Uint8Array;
};

/** Everything of a signature that is the same each time, made once for each signer. */
export type PreparedSigner = {
  /** The attributes that are signed, over a SHA-256 digest of the content (ETSI EN 319 122-1, 5.1 and 5.2). */
  readonly attributes: (digest: Uint8Array) => Buffer;
  /** The CMS (RFC 5652) as DER. */
  readonly assemble: (attributes: Buffer, signature: Uint8Array, extras: Extras) => Buffer;
  /** Whether a signature over these bytes was made with the key of the certificate. */
  readonly isOwn: (bytes: Uint8Array, signature: Uint8Array) => boolean;
  /** No fewer bytes than the CMS has without extras. */
  readonly mostBytes: number;
};

const prepared = new WeakMap<Signer, PreparedSigner>();

/** @throws Error when the signer has no certificate that can be read */
export function prepareSigner(signer: Signer): PreparedSigner {
  let known = prepared.get(signer);
  if (!known) prepared.set(signer, (known = prepare(signer.certificates, oids.data)));
  return known;
}

/** @param contentType object identifier of what is signed */
export function prepare(certificates: readonly Uint8Array[], contentType: string): PreparedSigner {
  const [own] = certificates;
  if (!own) throw new Error('A signer must have a certificate');
  const { issuer, serialNumber } = nameOf(own);
  const { publicKey } = new X509Certificate(own);
  const isRsa = publicKey.asymmetricKeyType === 'rsa';
  const signatureBytes = (publicKey.asymmetricKeyDetails?.modulusLength ?? 1280) / 8;
  const algorithm = isRsa ? rsaSha256Algorithm : ecdsaSha256Algorithm;
  const type = oid(contentType);
  const fixed = [
    sequence(oid(oids.contentType), setOf(type)),
    sequence(oid(oids.signingCertificateV2), setOf(signingCertificate(own, issuer, serialNumber))),
  ];
  // RFC 5652, 5.1: version 3 where other than plain data is signed.
  const head = [integer(contentType === oids.data ? 1 : 3), setOf(sha256Algorithm)];
  const chain = tagged(0, ...certificates);
  const signerHead = [integer(1), sequence(issuer, serialNumber), sha256Algorithm];
  const signedDataType = oid(oids.signedData);

  const attributes = (digest: Uint8Array): Buffer =>
    setOf(...fixed, sequence(oid(oids.messageDigest), setOf(octets(digest))));
  const assemble: PreparedSigner['assemble'] = (signed, signature, { timestamp, content }) => {
    // Signed as a SET, carried as [0] (RFC 5652, 5.4).
    const carried = Buffer.from(signed);
    carried[0] = 0xa0;
    const unsigned = timestamp ? [tagged(1, sequence(oid(oids.timestampToken), setOf(timestamp)))] : [];
    const info = sequence(...signerHead, carried, algorithm, octets(signature), ...unsigned);
    const about = content ? sequence(type, tagged(0, octets(content))) : sequence(type);
    return sequence(signedDataType, tagged(0, sequence(...head, about, chain, setOf(info))));
  };
  const sample = assemble(attributes(Buffer.alloc(32)), Buffer.alloc(signatureBytes), {});
  const isOwn = (bytes: Uint8Array, signature: Uint8Array): boolean => verify('sha256', bytes, publicKey, signature);
  return { attributes, assemble, isOwn, mostBytes: sample.length };
}

/** ESSCertIDv2 with SHA-256, its default algorithm left out, and the issuer and number of the certificate (RFC 5035). */
function signingCertificate(certificate: Uint8Array, issuer: Uint8Array, serialNumber: Uint8Array): Buffer {
  const hash = createHash('sha256').update(certificate).digest();
  const issuerNames = sequence(tagged(4, issuer));
  const certificateId = sequence(octets(hash), sequence(issuerNames, serialNumber));
  return sequence(sequence(certificateId));
}

/** Issuer and serial number of a certificate, as they stand in it. */
export function nameOf(certificate: Uint8Array): { readonly issuer: Buffer; readonly serialNumber: Buffer } {
  const body = readElements(certificate)?.[0];
  const signed = body && readElements(body.content)?.[0];
  const fields = (signed && readElements(signed.content)) ?? [];
  // The version comes first and may be left out.
  const [serialNumber, , issuer] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  if (!issuer || !serialNumber) throw new Error('The certificate of a signer cannot be read');
  return { issuer: issuer.whole, serialNumber: serialNumber.whole };
}
