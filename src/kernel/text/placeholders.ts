import { IntlMessageFormat } from 'intl-messageformat';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/**
 * Names of the values that an ICU message asks for, sorted, each once.
 * @throws SyntaxError when the message is not one
 * @example
 * placeholdersOf('{n, plural, one {# case} other {# cases}} of {name}'); // ['n', 'name']
 */
export function placeholdersOf(message: string): readonly string[] {
  const names = new Set<string>();
  collect(new IntlMessageFormat(message, 'en').getAst(), names);
  return [...names].sort();
}

function collect(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    const type: number = element.type;
    if ('value' in element && type !== literal) names.add(element.value);
    if ('options' in element) for (const option of Object.values(element.options)) collect(option.value, names);
    if ('children' in element) collect(element.children, names);
  }
}

/** Type number of plain text in the parser's tree. */
const literal = 0;
