import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors } from '../errors.ts';
import { at, bytesOf, identifierOf, readElement, type Element } from './asn1.ts';
import { decrypt, UnknownCipher } from './decrypt.ts';

/** A private key with the certificate that is its own first, then those that vouch for it. */
export type KeyStore = { readonly privateKey: KeyObject; readonly certificates: readonly Uint8Array[] };

/** A key store is a few kilobytes. */
export const largestKeyStoreBytes = 64 * 1024;

const encryptedData = '1.2.840.113549.1.7.6';
const keyBag = '1.2.840.113549.1.12.10.1.1';
const lockedKeyBag = '1.2.840.113549.1.12.10.1.2';
const certificateBag = '1.2.840.113549.1.12.10.1.3';

/**
 * Opens a key store as certificate authorities hand them out (PKCS#12, RFC 7292: `.p12`, `.pfx`). It must hold one private key
 * of RSA with 2,048 bits or more, or of the curve P-256, and its certificate.
 */
export function readPkcs12(file: Uint8Array, password: string): Outcome<KeyStore> {
  const bags = openBags(file, password);
  if (!bags.ok) return bags;
  const certificates = bags.value.certificates.flatMap(certificateOf);
  const [privateKey, another] = bags.value.keys;
  if (!privateKey) return refuse(problem(errors.noKey, '/file'));
  if (another) return refuse(problem(errors.manyKeys, '/file'));
  if (!isStrong(privateKey)) return refuse(problem(errors.weakKey, '/file'));
  const publicKey = createPublicKey(privateKey);
  const own = certificates.find((each) => each.publicKey.equals(publicKey));
  if (!own) return refuse(problem(errors.noCertificate, '/file'));
  return succeed({ privateKey, certificates: chainFrom(own, certificates).map(({ raw }) => raw) });
}

type Bags = { readonly keys: readonly KeyObject[]; readonly certificates: readonly Uint8Array[] };

function openBags(file: Uint8Array, password: string): Outcome<Bags> {
  if (file.length > largestKeyStoreBytes) return refuse(problem(errors.notKeyStore, '/file'));
  let safes: readonly Element[];
  try {
    safes = readElement(bytesOf(at(readElement(file), 1, 1, 0))).children;
  } catch {
    return refuse(problem(errors.notKeyStore, '/file'));
  }
  try {
    const bags = safes.flatMap((safe) => bagsOf(safe, password));
    const keys = bags.flatMap((bag) => keyOf(bag, password));
    return succeed({ keys, certificates: bags.flatMap(certificateBytes) });
  } catch (error) {
    if (error instanceof UnknownCipher) return refuse(problem(errors.oldKeyStore, '/file'));
    return refuse(problem(errors.passwordWrong, '/password'));
  }
}

function bagsOf(safe: Element, password: string): readonly Element[] {
  if (identifierOf(at(safe, 0)) !== encryptedData) return readElement(bytesOf(at(safe, 1, 0))).children;
  const content = at(safe, 1, 0, 1);
  return readElement(decrypt(at(content, 1), bytesOf(at(content, 2)), password)).children;
}

function keyOf(bag: Element, password: string): KeyObject[] {
  const kind = identifierOf(at(bag, 0));
  const value = (): Element => at(bag, 1, 0);
  if (kind === keyBag) return [createPrivateKey({ key: Buffer.from(value().whole), format: 'der', type: 'pkcs8' })];
  if (kind !== lockedKeyBag) return [];
  const key = decrypt(at(value(), 0), bytesOf(at(value(), 1)), password);
  return [createPrivateKey({ key, format: 'der', type: 'pkcs8' })];
}

const certificateBytes = (bag: Element): Uint8Array[] =>
  identifierOf(at(bag, 0)) === certificateBag ? [bytesOf(at(bag, 1, 0, 1, 0))] : [];

function certificateOf(bytes: Uint8Array): X509Certificate[] {
  try {
    const certificate = new X509Certificate(bytes);
    // The key within is read only when it is asked for.
    return certificate.publicKey.type === 'public' ? [certificate] : [];
  } catch {
    return [];
  }
}

/** What verifiers take: RSA from 2,048 bits, or P-256. */
const isStrong = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean =>
  (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048) ||
  (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1');

/** The certificate, who issued it, and so on up to a root or to what the file does not hold. */
function chainFrom(own: X509Certificate, among: readonly X509Certificate[]): X509Certificate[] {
  const chain = [own];
  for (let last: X509Certificate | undefined = own; last && chain.length <= among.length;) {
    const subject: X509Certificate = last;
    last = among.find((each) => !chain.includes(each) && subject.checkIssued(each));
    if (last) chain.push(last);
  }
  return chain;
}
