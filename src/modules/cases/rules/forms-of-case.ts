import type { Case } from '../case.ts';

/** The forms of Circulars 01/2018 and 03/2025 that one case can have, and the receipt of its fee, in the law's order. */
export const caseForms = [
  'receipt',
  'supplement-request',
  'refusal',
  'apology',
  'stop-notice',
  'process-control',
  'fee-receipt',
] as const;
export type CaseForm = (typeof caseForms)[number];

type Facts = Pick<Case, 'receivedAt' | 'status' | 'extension' | 'finance' | 'feeDong'>;

const has: Readonly<Record<CaseForm, (facts: Facts, supplements: number) => boolean>> = {
  receipt: ({ receivedAt }) => receivedAt !== undefined,
  'supplement-request': (_facts, supplements) => supplements > 0,
  refusal: ({ status }) => status === 'not-received',
  apology: ({ extension }) => extension !== undefined,
  'stop-notice': ({ status }) => status === 'stopped',
  'process-control': ({ receivedAt }) => receivedAt !== undefined,
  'fee-receipt': ({ finance, feeDong }) => finance === 'paid' && feeDong > 0,
};

/**
 * The forms that a case has by now, for its officers.
 * @param supplements how often a supplement was asked for
 */
export const formsOfCase = (facts: Facts, supplements: number): readonly CaseForm[] =>
  caseForms.filter((form) => has[form](facts, supplements));

/** Where a form of a case is printed. Form 05 is for officers alone. */
export const formAddress = (code: string, form: CaseForm): string =>
  `${form === 'process-control' ? '/desk' : ''}/cases/${encodeURIComponent(code)}/${form}.pdf`;
