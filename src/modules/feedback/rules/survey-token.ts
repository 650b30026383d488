import { openSigned, sign, type Keys } from '../../../kernel/keys.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Somebody may answer for a case: as its applicant, or with what stands on their receipt. */
export type SurveyRight = { readonly code: string; readonly way: 'account' | 'counter' };

const minutes = 30;

/** Signs the right to answer for a while, for the form to carry. */
export const surveyToken = (keys: Keys, { code, way }: SurveyRight, now: Instant): string =>
  sign(keys('survey'), `${code} ${way} ${now + minutes * 60_000}`);

/** The right that a form carries; undefined when it is not ours or too old. */
export function readSurveyToken(keys: Keys, token: string, now: Instant): SurveyRight | undefined {
  const [code = '', way = '', until = ''] = openSigned(keys('survey'), token)?.split(' ') ?? [];
  if (code === '' || Number(until) < now) return undefined;
  return { code, way: way === 'account' ? 'account' : 'counter' };
}
