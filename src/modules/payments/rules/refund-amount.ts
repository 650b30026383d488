const wholeNumber = /^(\d{1,12}|\d{1,3}([.,\s]\d{3}){1,3})$/;

/** An amount as people write it, `30.000`; undefined for what is no amount, or no part of the whole. */
export function typedAmount(typed: string, wholeDong: number): number | undefined {
  const text = typed.trim();
  const amountDong = wholeNumber.test(text) ? Number(text.replaceAll(/\D/g, '')) : 0;
  return amountDong >= 1 && amountDong <= wholeDong ? amountDong : undefined;
}
