import { createHash } from 'node:crypto';

/** The key under which a part is filed: always the same for the same filing, so that a part begins once. */
export function partKey(filingKey: string, part: string): string {
  const hash = createHash('sha256').update(`${filingKey} ${part}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
