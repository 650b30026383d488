// Of 8,192 cases, of 65,536 and of 524,288.
const sizes = [13, 16, 19] as const;

// Blocks of one size that are looked through before the next larger follows.
const fewest = 4;

/** Marks of the blocks in which a case stands, one of each size. */
export const blocksOf = (caseId: number): readonly string[] => sizes.map((bits) => markOf(bits, caseId));

/**
 * The blocks that hold every case up to `newest`, newest first: small ones, then larger. A search that finds enough among the
 * newest cases looks no further, and one that finds little takes few steps.
 */
export function blocksDownFrom(newest: number): readonly string[] {
  const blocks: string[] = [];
  let end = newest;
  for (const [level, bits] of sizes.entries()) {
    const larger = sizes[level + 1];
    for (let taken = 1; end >= 0; taken += 1) {
      blocks.push(markOf(bits, end));
      end = Math.floor(end / 2 ** bits) * 2 ** bits - 1;
      if (larger !== undefined && taken >= fewest && (end + 1) % 2 ** larger === 0) break;
    }
  }
  return blocks;
}

const markOf = (bits: number, caseId: number): string => `.b${bits}.${Math.floor(caseId / 2 ** bits)}`;
