import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Instant } from '../time.ts';
import { merkleRoot } from './merkle.ts';

/** A signed root over entries, as table `ledger_seals` keeps it. */
export type Seal = {
  readonly number: number;
  readonly sealedAt: Instant;
  readonly lastXid: string;
  readonly lastPosition: number;
  readonly leaves: string;
  readonly root: Buffer;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly publicKey: Buffer;
  readonly signature: Buffer;
};

/** What of an entry goes into a seal. */
export type Leaf = {
  readonly position: number;
  readonly stream: string;
  readonly number: number;
  readonly hash: string;
};

export const noHash = Buffer.alloc(32);

export const leafLine = ({ position, stream, number, hash }: Leaf): string => `${position} ${stream} ${number} ${hash}`;

export function parseLeaf(line: string): Leaf {
  const [position = '', stream = '', number = '', hash = ''] = line.split(' ');
  return { position: Number(position), stream, number: Number(number), hash };
}

/** @param seed 32 secret bytes of the installation */
export function sealingKey(seed: Buffer): KeyObject {
  // The fixed head of a PKCS #8 Ed25519 key (RFC 8410), to which the seed is appended.
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' });
}

export const publicPart = (key: KeyObject): Buffer => createPublicKey(key).export({ format: 'der', type: 'spki' });

type Content = Pick<Seal, 'number' | 'sealedAt' | 'lastXid' | 'lastPosition' | 'leaves' | 'previousHash'>;

/** Seals the leaves, in order, with the key. */
export function makeSeal(content: Content, key: KeyObject): Seal {
  const root = merkleRoot(content.leaves.split('\n'));
  const hash = hashOf({ ...content, root });
  return { ...content, root, hash, publicKey: publicPart(key), signature: sign(null, hash, key) };
}

/** Whether leaves, root, hash and signature of a seal belong together and the signature is of this key. */
export function isGenuine(seal: Seal, publicKey: Buffer): boolean {
  return (
    merkleRoot(seal.leaves.split('\n')).equals(seal.root) &&
    hashOf(seal).equals(seal.hash) &&
    seal.publicKey.equals(publicKey) &&
    verify(null, seal.hash, createPublicKey({ key: publicKey, format: 'der', type: 'spki' }), seal.signature)
  );
}

function hashOf(seal: Content & Pick<Seal, 'root'>): Buffer {
  const lines = [
    seal.number,
    new Date(seal.sealedAt).toISOString(),
    seal.lastXid,
    seal.lastPosition,
    seal.root.toString('hex'),
    seal.previousHash.toString('hex'),
  ];
  return createHash('sha256').update(lines.join('\n')).digest();
}
