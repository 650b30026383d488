import type { Language } from '../../../kernel/text/text.ts';
import { indicesWords } from '../indices-words.ts';
import { componentWords } from '../words.ts';
import type { FactCode } from './indicators.ts';

/** The name of what is entered, with the number that the circular or the decision gives it. */
export function factName(code: FactCode, language: Language): string {
  if (code === 'index5' || code === 'index6' || code === 'index8')
    return `TT 01/2018, ${code.slice(-1)}: ${indicesWords[code][language]}`;
  return `QĐ 766, ${code}: ${componentWords[code][language]}`;
}
