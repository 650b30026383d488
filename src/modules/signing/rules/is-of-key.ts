import type { Problem } from '../../../kernel/errors/problem.ts';

/** Whether what went wrong is with the key, its keeper or the authority for timestamps: the next document would fare no better. */
export const isOfKey = ({ kind }: Problem): boolean =>
  kind.code.startsWith('signing-key.') ||
  ['signatures.no-timestamp', 'signing.image-missing', 'signing.certificate-over'].includes(kind.code);
