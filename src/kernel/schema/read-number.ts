/**
 * Reads a number as people type it: `1.234.567`, `1 234 567`, `1,234,567`, `12,5`, `12.5`.
 * Where a single dot could mean either, it parts thousands, as Vietnamese writing has it.
 * @returns undefined when the text is not a number
 */
export function readNumber(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (digits.length > 20) return undefined;
  const plain = separators.find(({ shape }) => shape.test(digits))?.rewrite(digits);
  return plain === undefined ? undefined : Number(plain);
}

/** A number as `readNumber` reads it back, for an input. */
export const writeNumber = (value: number): string => String(value).replace('.', ',');

const separators = [
  { shape: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, rewrite: (text: string) => text.replaceAll('.', '').replace(',', '.') },
  { shape: /^-?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/, rewrite: (text: string) => text.replaceAll(',', '') },
  { shape: /^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/, rewrite: (text: string) => text.replaceAll(',', '') },
  { shape: /^-?\d+([.,]\d+)?$/, rewrite: (text: string) => text.replace(',', '.') },
] as const;

/**
 * Reads a whole number as people type it; a single separator before three digits parts thousands.
 * @returns undefined when the text is not a whole number that can be kept exactly
 */
export function readInteger(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^-?(\d+|[1-9]\d{0,2}([.,]\d{3})+)$/.test(digits)) return undefined;
  const value = Number(digits.replace(/[.,]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}
