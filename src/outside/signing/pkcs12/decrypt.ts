import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { at, bytesOf, identifierOf, numberOf, type Element } from './asn1.ts';

// Whoever makes the file chooses it; a key store that takes minutes to open is no key store.
const mostRounds = 5_000_000;

const pbes2 = '1.2.840.113549.1.5.13';
const tripleDes = '1.2.840.113549.1.12.1.3';

const ciphers: Readonly<Record<string, { readonly name: string; readonly keyBytes: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keyBytes: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keyBytes: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keyBytes: 32 },
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keyBytes: 24 },
};

const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

/** Says that a key store is locked in a way that is no longer, or not yet, understood here. */
export class UnknownCipher extends Error {}

/**
 * Decrypts what a password protects in a key store: PBES2 (RFC 8018, 6.2), or triple DES as older programs write it.
 * @param algorithm the AlgorithmIdentifier beside it
 * @throws UnknownCipher, or Error when the password is wrong
 */
export function decrypt(algorithm: Element, encrypted: Uint8Array, password: string): Buffer {
  const kind = identifierOf(at(algorithm, 0));
  if (kind === pbes2) return decryptModern(at(algorithm, 1), encrypted, password);
  if (kind === tripleDes) return decryptOld(at(algorithm, 1), encrypted, password);
  throw new UnknownCipher(kind);
}

function decryptModern(parameters: Element, encrypted: Uint8Array, password: string): Buffer {
  const derivation = at(parameters, 0, 1);
  const random = derivation.children.slice(2).find(({ tag }) => tag === 0x30);
  const digest = random ? digests[identifierOf(at(random, 0))] : 'sha1';
  const cipher = ciphers[identifierOf(at(parameters, 1, 0))];
  if (!digest || !cipher) throw new UnknownCipher();
  const key = pbkdf2Sync(password, bytesOf(at(derivation, 0)), roundsOf(at(derivation, 1)), cipher.keyBytes, digest);
  return open(cipher.name, key, bytesOf(at(parameters, 1, 1)), encrypted);
}

function decryptOld(parameters: Element, encrypted: Uint8Array, password: string): Buffer {
  const [salt, rounds] = [bytesOf(at(parameters, 0)), roundsOf(at(parameters, 1))];
  const key = deriveOld(password, salt, rounds, 1, 24);
  return open('des-ede3-cbc', key, deriveOld(password, salt, rounds, 2, 8), encrypted);
}

function roundsOf(element: Element): number {
  const rounds = numberOf(element);
  if (rounds < 1 || rounds > mostRounds) throw new UnknownCipher();
  return rounds;
}

function open(cipher: string, key: Uint8Array, start: Uint8Array, encrypted: Uint8Array): Buffer {
  const decipher = createDecipheriv(cipher, key, start);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

const blockBytes = 64;

/** Makes a key of a password as PKCS#12 did before PBES2 (RFC 7292, appendix B.2, with SHA-1). */
function deriveOld(password: string, salt: Uint8Array, rounds: number, purpose: 1 | 2, length: number): Buffer {
  const purposeBlock = Buffer.alloc(blockBytes, purpose);
  let input = Buffer.concat([repeated(salt), repeated(wide(password))]);
  let made = Buffer.alloc(0);
  while (made.length < length) {
    let hash = sha1(Buffer.concat([purposeBlock, input]));
    for (let round = 1; round < rounds; round += 1) hash = sha1(hash);
    made = Buffer.concat([made, hash]);
    const step = repeated(hash).subarray(0, blockBytes);
    input = Buffer.concat(blocksOf(input).map((block) => plusOne(block, step)));
  }
  return made.subarray(0, length);
}

const sha1 = (bytes: Uint8Array): Buffer => createHash('sha1').update(bytes).digest();

/** UTF-16, big-endian, ended by a zero. */
const wide = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le').swap16();

/** Fills whole blocks with the bytes, over and over. */
const repeated = (bytes: Uint8Array): Buffer =>
  bytes.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(bytes.length / blockBytes) * blockBytes, bytes);

const blocksOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: bytes.length / blockBytes }, (_, index) =>
    bytes.subarray(index * blockBytes, (index + 1) * blockBytes),
  );

/** The sum of two numbers of one block, and one. */
function plusOne(block: Uint8Array, step: Uint8Array): Buffer {
  const sum = Buffer.from(block);
  let carry = 1;
  for (let place = blockBytes - 1; place >= 0; place -= 1) {
    carry += (sum[place] ?? 0) + (step[place] ?? 0);
    sum[place] = carry & 0xff;
    carry >>= 8;
  }
  return sum;
}
