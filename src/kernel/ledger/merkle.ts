import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

// Leaves and nodes are hashed apart, as in RFC 6962, so that no node passes for a leaf.
const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

/** Root of the Merkle tree over the texts, 32 bytes; one left over at the end of a level goes up as it is. */
export function merkleRoot(leaves: readonly string[]): Buffer {
  let level = leaves.map((leaf) => sha256(leafMark, leaf));
  if (level.length === 0) return sha256('');
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = level.slice(index, index + 2);
      if (left) above.push(right ? sha256(nodeMark, left, right) : left);
    }
    level = above;
  }
  return level[0] ?? sha256('');
}
