import { problem, refuse, succeed, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { formatNumber } from '../../../kernel/text/formats.ts';
import type { Language } from '../../../kernel/text/text.ts';
import { errors } from '../errors.ts';
import type { OrderItem } from '../order.ts';

const wholeNumber = /^(\d{1,12}|\d{1,3}([.,\s]\d{3}){1,3})$/;

/** An amount as people write it, `30.000`; undefined for what is no amount, or no part of the whole. */
export function typedAmount(typed: string, wholeDong: number): number | undefined {
  const text = typed.trim();
  const amountDong = wholeNumber.test(text) ? Number(text.replaceAll(/\D/g, '')) : -1;
  return amountDong >= 0 && amountDong <= wholeDong ? amountDong : undefined;
}

/** Name of the field for a line of the receipt, the first being 0. */
export const amountField = (place: number): string => (place === 0 ? 'refundAmount' : `refundAmount${place + 1}`);

/**
 * How much of each line of a receipt goes back, as it was typed; a line of several may be left empty.
 * @param typed what stands in the field of a line
 * @returns at least one đồng of at least one line, or what is wrong with each field
 */
export function typedLines(
  items: readonly OrderItem[],
  typed: (place: number) => string,
  language: Language,
): Outcome<readonly number[]> {
  const most = (dong: number): string => formatNumber(dong, language);
  const isOne = items.length === 1;
  const read = items.map(({ amountDong }, place) =>
    !isOne && typed(place).trim() === '' ? 0 : typedAmount(typed(place), amountDong),
  );
  const wrong = read.flatMap((amount, place): Problem[] =>
    amount === undefined && !isOne
      ? [problem(errors.refundLineWrong, `/${amountField(place)}`, { most: most(items[place]?.amountDong ?? 0) })]
      : [],
  );
  if (wrong.length > 0) return refuse(...wrong);
  const lines = read.map((amount = 0) => amount);
  const wholeDong = items.reduce((sum, { amountDong }) => sum + amountDong, 0);
  return lines.some((amount) => amount > 0)
    ? succeed(lines)
    : refuse(problem(errors.refundAmountWrong, `/${amountField(0)}`, { most: most(wholeDong) }));
}
