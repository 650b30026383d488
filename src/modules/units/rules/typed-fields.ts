import type { Cells } from './unit-cells.ts';

/** The texts of a posted form by name, trimmed; of a name given twice, the last. */
export const typedFields = (body: unknown): Cells =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
      const text: unknown = Array.isArray(value) ? value.at(-1) : value;
      return typeof text === 'string' ? [[name, text.trim()]] : [];
    }),
  );
