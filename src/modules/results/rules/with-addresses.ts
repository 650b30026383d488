import { isGroup } from '../../../kernel/schema/answers.ts';

/** Name of an area with what lies above it, such as `Phường Hoa Xuân, tỉnh Hoa Ban`. */
type AreaLabel = (code: string) => string | undefined;

/**
 * Answers in which every group that names an area has its address as one text, too (`address`): documents print addresses, forms ask
 * for areas.
 */
export function withAddresses(answers: unknown, areaLabel: AreaLabel): unknown {
  if (!isGroup(answers)) return answers;
  const inner = Object.entries(answers).map(([name, value]) => [name, withAddresses(value, areaLabel)] as const);
  const parts = [answers['name'], answers['detail'], areaOf(answers['area'], areaLabel)];
  const address = 'area' in answers ? parts.filter((part) => typeof part === 'string' && part !== '').join(', ') : '';
  return Object.fromEntries(address === '' ? inner : [...inner, ['address', address]]);
}

const areaOf = (code: unknown, areaLabel: AreaLabel): string | undefined =>
  typeof code === 'string' ? areaLabel(code) : undefined;
