import { formatMoney } from '../../../kernel/text/formats.ts';
import type { OrderItem } from '../order.ts';

/** Beside what the line said of itself already, such as the law by which it is less. */
function noteOf({ note }: OrderItem, backDong: number): OrderItem['note'] {
  const back = { vi: `Đã hoàn trả ${formatMoney(backDong, 'vi')}`, en: `${formatMoney(backDong, 'en')} paid back` };
  return note ? { vi: `${note.vi}. ${back.vi}`, en: `${note.en}. ${back.en}` } : back;
}

/**
 * The lines of a receipt once a part of its money went back, each that became less saying so; what went back whole is gone.
 * @param linesBack how much of each line, in their order
 */
export const itemsLeft = (items: readonly OrderItem[], linesBack: readonly number[]): readonly OrderItem[] =>
  items.flatMap((item, place) => {
    const back = linesBack[place] ?? 0;
    if (back === 0) return [item];
    return back < item.amountDong ? [{ ...item, amountDong: item.amountDong - back, note: noteOf(item, back) }] : [];
  });

/** The lines of a receipt of which something goes back, each with how much. */
export const itemsBack = (items: readonly OrderItem[], linesBack: readonly number[]): readonly OrderItem[] =>
  items.flatMap(({ code, name, kind }, place) => {
    const amountDong = linesBack[place] ?? 0;
    return amountDong > 0 ? [{ code, name, kind, amountDong }] : [];
  });
