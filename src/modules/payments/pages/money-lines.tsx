import type { VNode } from 'preact';
import { formatMoney } from '../../../kernel/text/formats.ts';
import type { View } from '../../../ui/view.ts';
import type { OrderItem } from '../order.ts';

/** What is paid, line by line, each with why it is less where it is. */
export const MoneyLines = ({
  view: { language },
  items,
}: {
  readonly view: View;
  readonly items: readonly OrderItem[];
}): VNode => (
  <ul class="plain">
    {items.map(({ name, amountDong, note }) => (
      <li>
        {name[language]}: {formatMoney(amountDong, language)}
        {note && <div class="quiet">{note[language]}</div>}
      </li>
    ))}
  </ul>
);
