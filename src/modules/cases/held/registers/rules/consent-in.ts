import { isUuid } from '../../../../../kernel/text/uuid.ts';
import { textOf } from '../../../routes/posted.ts';

/** What was said of the questions to registers: codes of those that may be asked, or that none may. */
export type Consent = { readonly key: string; readonly agreed: readonly string[] | 'none' };

/** What was ticked; one box comes as a text, several as a list. */
export function consentIn(body: unknown): Consent | undefined {
  const posted = (body ?? {}) as Readonly<Record<string, unknown>>;
  const key = textOf(posted, 'key');
  if (!isUuid(key)) return undefined;
  if (textOf(posted, 'say') === 'refuse') return { key, agreed: 'none' };
  const ticked = posted['/registers'] ?? [];
  return { key, agreed: (Array.isArray(ticked) ? ticked : [ticked]).map(String) };
}
