import { X509Certificate, type KeyObject } from 'node:crypto';
import type { Instant } from '../../time.ts';
import type { Subject } from '../verdict.ts';
import type { DerElement } from './der.ts';
import { firstOf, oidOf, partsOf, stringOf, timeOf } from './read-der.ts';

export type Certificate = {
  readonly der: Buffer;
  readonly x509: X509Certificate;
  readonly publicKey: KeyObject;
  /** SHA-256 of the whole, in hexadecimal: the same for the same certificate. */
  readonly fingerprint: string;
  /** Names as they stand in it. */
  readonly subjectBytes: Buffer;
  readonly issuerBytes: Buffer;
  readonly serialNumber: Buffer;
  readonly subject: Subject;
  readonly issuer: Subject;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  readonly extensions: ReadonlyMap<string, Extension>;
};

type Extension = { readonly isCritical: boolean; readonly value: Buffer };

/** Reads a certificate (RFC 5280); undefined when it is none. */
export function readCertificate(der: Buffer): Certificate | undefined {
  const x509 = parse(der);
  const [signed] = partsOf(firstOf(der));
  const all = partsOf(signed);
  // The version comes first and may be left out.
  const [serialNumber, , issuer, validity, subject, , ...rest] = all[0]?.tag === 0xa0 ? all.slice(1) : all;
  const [validFrom, validTo] = partsOf(validity).map(timeOf);
  if (!x509 || !serialNumber || !issuer || !subject || validFrom === undefined || validTo === undefined)
    return undefined;
  const extensions = rest.find(({ tag }) => tag === 0xa3);
  return {
    der,
    x509: x509.certificate,
    publicKey: x509.publicKey,
    fingerprint: x509.certificate.fingerprint256,
    subjectBytes: subject.whole,
    issuerBytes: issuer.whole,
    serialNumber: serialNumber.content,
    subject: readName(subject),
    issuer: readName(issuer),
    validFrom,
    validTo,
    extensions: new Map(partsOf(partsOf(extensions)[0]).flatMap(readExtension)),
  };
}

function parse(der: Buffer) {
  try {
    const certificate = new X509Certificate(der);
    return { certificate, publicKey: certificate.publicKey };
  } catch {
    return undefined;
  }
}

function readExtension(element: DerElement): readonly (readonly [string, Extension])[] {
  const parts = partsOf(element);
  const [type, value] = [oidOf(parts[0]), parts.at(-1)];
  return type && value ? [[type, { isCritical: parts.length === 3, value: value.content }]] : [];
}

const nameParts = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  title: '2.5.4.12',
  email: '1.2.840.113549.1.9.1',
} as const;

/** Personal numbers that some authorities put into names are left where they are. */
function readName(name: DerElement): Subject {
  const attributes = partsOf(name).flatMap(partsOf).map(partsOf);
  const find = (type: string) => stringOf(attributes.find(([key]) => oidOf(key) === type)?.[1])?.slice(0, 300);
  return {
    commonName: find(nameParts.commonName) ?? '',
    organisation: find(nameParts.organisation),
    title: find(nameParts.title),
    email: find(nameParts.email),
  };
}

/** Bits of the key usage (RFC 5280, 4.2.1.3), the first highest; undefined where all uses are allowed. */
export function keyUsageOf({ extensions }: Certificate): number | undefined {
  const value = extensions.get('2.5.29.15')?.value;
  return value && (firstOf(value)?.content[1] ?? 0);
}

/** Extended uses by object identifier; undefined where all are allowed. */
export function extendedUsesOf({ extensions }: Certificate): readonly string[] | undefined {
  const value = extensions.get('2.5.29.37')?.value;
  return value && partsOf(firstOf(value)).flatMap((each) => oidOf(each) ?? []);
}

/** How many authorities may stand between this one and a signer; undefined for any number. */
export function pathLengthOf({ extensions }: Certificate): number | undefined {
  const value = extensions.get('2.5.29.19')?.value;
  const length = value && partsOf(firstOf(value)).find(({ tag }) => tag === 0x02);
  return length?.content[0];
}

export type Sources = { readonly lists: readonly string[]; readonly answers: readonly string[] };

/** Where it is told whether the certificate was revoked: addresses of lists and of who answers. */
export function revocationSourcesOf({ extensions }: Certificate): Sources {
  const points = extensions.get('2.5.29.31')?.value;
  const access = extensions.get('1.3.6.1.5.5.7.1.1')?.value;
  const lists = points ? partsOf(firstOf(points)).flatMap(partsOf).flatMap(partsOf).flatMap(partsOf) : [];
  const answers = (access ? partsOf(firstOf(access)).map(partsOf) : [])
    .filter(([method]) => oidOf(method) === '1.3.6.1.5.5.7.48.1')
    .flatMap(([, address]) => address ?? []);
  return { lists: addressesOf(lists), answers: addressesOf(answers) };
}

const addressesOf = (names: readonly DerElement[]): readonly string[] =>
  names
    .filter(({ tag }) => tag === 0x86)
    .map(({ content }) => content.toString('latin1'))
    .filter((address) => /^https?:\/\//i.test(address))
    .slice(0, 3);
