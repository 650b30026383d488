import { createHash } from 'node:crypto';

/** SHA-256 of a value written as canonical JSON (keys sorted), in hexadecimal: ties the ledger to what was filed. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  let parts = '';
  for (const key of Object.keys(value).sort()) {
    const each = value[key];
    if (each !== undefined) parts += `${parts && ','}${JSON.stringify(key)}:${canonical(each)}`;
  }
  return `{${parts}}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
