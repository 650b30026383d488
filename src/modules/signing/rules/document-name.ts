import { speaker, type Language } from '../../../kernel/text/text.ts';
import { signingWords } from '../words.ts';

const names = {
  result: 'signedResult',
  receipt: 'signedReceipt',
  'vault-paper': 'signedScan',
} as const satisfies Record<string, keyof typeof signingWords>;

const isNamed = (kind: string): kind is keyof typeof names => Object.hasOwn(names, kind);

/**
 * What a signed document is called for people, from how the log of signatures has it.
 * @example
 * documentName('result/1', 'en'); // 'Document of a result (1)'
 */
export function documentName(document: string, language: Language): string {
  const speak = speaker(signingWords, language);
  const [kind = '', first = '', second = ''] = document.split('/');
  if (kind === 'signing-batch') return speak('signedInBatch', { batch: first, n: second });
  return isNamed(kind) ? speak(names[kind], { n: first }) : document;
}
