import type { SignatureFault, SignatureVerdict } from '../verdict.ts';

/** What takes all worth from a signature; the rest leaves doubts. */
const fatal: ReadonlySet<SignatureFault> = new Set([
  'unreadable',
  'bytes-changed',
  'wrong-key',
  'leaves-gaps',
  'changed-since',
  'revoked',
  'not-valid-then',
]);

/** The conclusion from what is wrong. */
export function standingOf(faults: readonly SignatureFault[]): SignatureVerdict['standing'] {
  if (faults.some((fault) => fatal.has(fault))) return 'broken';
  return faults.length > 0 ? 'doubtful' : 'valid';
}
