import { createHash } from 'node:crypto';

/** SHA-256 of a value written as canonical JSON (keys sorted), in hexadecimal: ties the ledger to what was filed. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    let parts = '';
    for (const [key, each] of Object.entries(value).toSorted(byKey)) {
      if (each !== undefined) parts += `${parts && ','}${JSON.stringify(key)}:${canonical(each)}`;
    }
    return `{${parts}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
