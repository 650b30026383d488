import type { DerElement } from './der.ts';
import { oids } from './algorithms.ts';
import { firstOf, oidOf, partsOf } from './read-der.ts';
import { readCertificate, type Certificate } from './read-certificate.ts';

/** A CMS with one signature (RFC 5652). */
export type Cms = {
  readonly contentType: string;
  /** What is signed, where the CMS carries it itself. */
  readonly content: Buffer | undefined;
  readonly certificates: readonly Certificate[];
  /** The certificate that the signature names; undefined when it is not there. */
  readonly signer: Certificate | undefined;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signature: Buffer;
  /** The bytes that were signed; undefined where that is the content itself. */
  readonly signedBytes: Buffer | undefined;
  readonly signed: Attributes;
  readonly unsigned: Attributes;
};

/** The first value of each attribute by its object identifier. */
export type Attributes = ReadonlyMap<string, DerElement>;

const mostCertificates = 32;

/** @returns undefined for what is no CMS, has none or several signatures, or says a thing twice */
export function readCms(bytes: Uint8Array): Cms | undefined {
  const [type, wrapped] = partsOf(firstOf(bytes));
  if (oidOf(type) !== oids.signedData) return undefined;
  const [, , about, ...rest] = partsOf(partsOf(wrapped)[0]);
  const [contentType, carried] = partsOf(about);
  const kind = oidOf(contentType);
  const infos = partsOf(rest.at(-1));
  const [info] = infos;
  if (kind === undefined || !info || infos.length !== 1) return undefined;
  const certificates = partsOf(rest.find(({ tag }) => tag === 0xa0))
    .slice(0, mostCertificates)
    .flatMap(({ whole }) => readCertificate(whole) ?? []);
  const signature = readSignature(info, certificates);
  return signature && { contentType: kind, content: partsOf(carried)[0]?.content, certificates, ...signature };
}

function readSignature(info: DerElement, certificates: readonly Certificate[]) {
  const [, named, digest, ...rest] = partsOf(info);
  const signed = rest[0]?.tag === 0xa0 ? rest[0] : undefined;
  const [algorithm, signature, unsigned] = signed ? rest.slice(1) : rest;
  const [digestAlgorithm, signatureAlgorithm] = [oidOf(partsOf(digest)[0]), oidOf(partsOf(algorithm)[0])];
  const [signedAttributes, unsignedAttributes] = [attributesOf(signed), attributesOf(unsigned)];
  if (!digestAlgorithm || !signatureAlgorithm || signature?.tag !== 0x04) return undefined;
  if (!signedAttributes || !unsignedAttributes) return undefined;
  return {
    signer: certificates.find((each) => isNamed(each, named)),
    digestAlgorithm,
    signatureAlgorithm,
    signature: signature.content,
    signedBytes: signed && asSet(signed.whole),
    signed: signedAttributes,
    unsigned: unsignedAttributes,
  };
}

/** Signed as a SET, carried as [0] (RFC 5652, 5.4). */
function asSet(carried: Buffer): Buffer {
  const set = Buffer.from(carried);
  set[0] = 0x31;
  return set;
}

/** By issuer and serial number, or by the identifier of its key. */
function isNamed(certificate: Certificate, named: DerElement | undefined): boolean {
  if (named?.tag === 0x80) {
    const identifier = certificate.extensions.get('2.5.29.14')?.value;
    return identifier !== undefined && firstOf(identifier)?.content.equals(named.content) === true;
  }
  const [issuer, serialNumber] = partsOf(named);
  return (
    issuer?.whole.equals(certificate.issuerBytes) === true &&
    serialNumber?.content.equals(certificate.serialNumber) === true
  );
}

function attributesOf(element: DerElement | undefined): Attributes | undefined {
  const attributes = new Map<string, DerElement>();
  for (const each of partsOf(element)) {
    const [type, values] = partsOf(each);
    const [key, value] = [oidOf(type), partsOf(values)[0]];
    if (key === undefined || attributes.has(key)) return undefined;
    if (value) attributes.set(key, value);
  }
  return attributes;
}
