import { plainText } from '../../../kernel/text/plain-text.ts';
import type { Unit } from '../../units/index.ts';

/**
 * The units put forward for a consultation: what is ticked, then departments of the province, which are asked most, then all
 * others, each group in the order given.
 * @param words every one of them stands in the name, with or without diacritics; none leaves nothing out
 */
export function unitsToAsk(units: readonly Unit[], words: string, ticked: readonly string[]): readonly Unit[] {
  const wanted = plainText(words).split(/\s+/).filter(Boolean);
  const isTicked = ({ id }: Unit): boolean => ticked.includes(String(id));
  const isNamed = ({ name }: Unit): boolean => {
    const plain = plainText(`${name.vi} ${name.en}`);
    return wanted.every((word) => plain.includes(word));
  };
  const rank = (unit: Unit): number => (isTicked(unit) ? 0 : unit.kind === 'department' ? 1 : 2);
  return units.filter((unit) => isTicked(unit) || isNamed(unit)).toSorted((one, other) => rank(one) - rank(other));
}
