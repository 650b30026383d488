import { createHash, sign, type KeyObject } from 'node:crypto';
import { ecdsaSha256Algorithm, rsaSha256Algorithm } from '../../src/kernel/signatures/cms/algorithms.ts';
import { bits, element, octets, oid, sequence, setOf } from '../../src/kernel/signatures/cms/der.ts';
import type { Instant } from '../../src/kernel/time.ts';

/** Whoever a certificate names. */
export type Name = { readonly commonName: string; readonly organisation?: string; readonly title?: string };

const utf8 = (text: string): Buffer => element(0x0c, Buffer.from(text));
const attribute = (type: string, value: Buffer): Buffer => setOf(sequence(oid(type), value));

/** A distinguished name (RFC 5280, 4.1.2.4), of Vietnam. */
export const nameBytes = ({ commonName, organisation, title }: Name): Buffer =>
  sequence(
    attribute('2.5.4.6', element(0x13, Buffer.from('VN'))),
    ...(organisation ? [attribute('2.5.4.10', utf8(organisation))] : []),
    ...(title ? [attribute('2.5.4.12', utf8(title))] : []),
    attribute('2.5.4.3', utf8(commonName)),
  );

const digitsOf = (at: Instant): string => new Date(at).toISOString().slice(0, 19).replace(/[-T:]/g, '');

export const generalizedTime = (at: Instant): Buffer => element(0x18, Buffer.from(`${digitsOf(at)}Z`));

/** RFC 5280, 4.1.2.5: two digits for the year until 2049. */
export const time = (at: Instant): Buffer =>
  new Date(at).getUTCFullYear() < 2050 ? element(0x17, Buffer.from(`${digitsOf(at).slice(2)}Z`)) : generalizedTime(at);

const algorithmOf = (key: KeyObject): Buffer =>
  key.asymmetricKeyType === 'rsa' ? rsaSha256Algorithm : ecdsaSha256Algorithm;

/** What is signed, with which algorithm, the signature: the frame of certificates, lists and answers. */
export const signedBy = (key: KeyObject, content: (algorithm: Buffer) => Buffer): Buffer => {
  const algorithm = algorithmOf(key);
  const signed = content(algorithm);
  return sequence(signed, algorithm, bits(sign('sha256', signed, key)));
};

export const publicKeyBytes = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

/** RFC 5280, 4.2.1.2: a short name for a key. */
export const keyIdentifier = (key: KeyObject): Buffer =>
  createHash('sha256').update(publicKeyBytes(key)).digest().subarray(0, 20);

export const extension = (type: string, value: Buffer, isCritical = false): Buffer =>
  sequence(oid(type), ...(isCritical ? [element(0x01, Buffer.from([0xff]))] : []), octets(value));
