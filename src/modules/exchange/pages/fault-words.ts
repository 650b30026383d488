import { say, type Language } from '../../../kernel/text/text.ts';
import type { PortalMessage } from '../queries/portal-messages.ts';
import { words } from '../words.ts';

/** Why a message has not arrived, as a heading and what to do; undefined where nothing went wrong. */
export function faultWords(
  { fault, status, lastError, state }: Pick<PortalMessage, 'fault' | 'status' | 'lastError' | 'state'>,
  language: Language,
): { readonly title: string; readonly hint: string } | undefined {
  if (state === 'sent') return undefined;
  if (fault !== null) {
    const code = status === null ? '' : ` (${status})`;
    return { title: words[`fault-${fault}`][language] + code, hint: words[`fault-${fault}-hint`][language] };
  }
  if (lastError === null) return undefined;
  return { title: say(words.ownFault, language, { error: lastError }), hint: words.ownFaultHint[language] };
}
