import type { Result } from '../result.ts';

/** Name under which a document is kept and downloaded: kind and number, without what file systems do not take. */
export const fileName = ({ kind, numbered, caseCode }: Pick<Result, 'kind' | 'numbered' | 'caseCode'>): string =>
  `${kind}-${(numbered?.symbol ?? caseCode).replaceAll('/', '-')}.pdf`;
