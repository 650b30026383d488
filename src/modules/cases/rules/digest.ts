import { hash } from 'node:crypto';

/** SHA-256 of a value written as canonical JSON (keys sorted), in hexadecimal: ties the ledger to what was filed. */
export const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(sorted(value)) ?? 'null', 'hex');

/** The value with the keys of every record in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key]);
  return copy;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
