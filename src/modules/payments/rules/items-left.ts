import { formatMoney } from '../../../kernel/text/formats.ts';
import type { OrderItem } from '../order.ts';

/** Beside what the line said of itself already, such as the law by which it is less. */
function noteOf({ note }: OrderItem, backDong: number): OrderItem['note'] {
  const back = { vi: `Đã hoàn trả ${formatMoney(backDong, 'vi')}`, en: `${formatMoney(backDong, 'en')} paid back` };
  return note ? { vi: `${note.vi}. ${back.vi}`, en: `${note.en}. ${back.en}` } : back;
}

/**
 * The lines of a receipt once a part of its money went back: taken off the first lines first, each that became less saying so.
 * @param backDong less than the sum of the lines
 */
export function itemsLeft(items: readonly OrderItem[], backDong: number): readonly OrderItem[] {
  const [first, ...rest] = items;
  if (!first || backDong === 0) return items;
  const back = Math.min(backDong, first.amountDong);
  const left = itemsLeft(rest, backDong - back);
  return back === first.amountDong
    ? left
    : [{ ...first, amountDong: first.amountDong - back, note: noteOf(first, back) }, ...left];
}
