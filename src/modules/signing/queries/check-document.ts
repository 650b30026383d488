import { createHash } from 'node:crypto';
import type { App } from '../../../kernel/app.ts';
import { problem, refuse, succeed, type ErrorKind, type Outcome } from '../../../kernel/errors/problem.ts';
import { errors as fileErrors } from '../../../kernel/files/errors.ts';
import { limits, megabyte } from '../../../kernel/files/limits.ts';
import { recognise } from '../../../kernel/files/recognise.ts';
import type { SignatureVerdict } from '../../../kernel/signatures/verdict.ts';
import type { Instant } from '../../../kernel/time.ts';
import { errors } from '../errors.ts';
import { fetchFor, trustOf } from './trust.ts';

/** What there is to say of a document that somebody handed in. */
export type CheckedDocument = {
  /** 64 hex digits. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly checkedAt: Instant;
  readonly signatures: readonly SignatureVerdict[];
};

/**
 * Tells who signed a PDF, when, trusted by which list, and whether it was changed since. Nothing of it is kept. What is no PDF is
 * refused with what to do instead.
 */
export async function checkDocument(app: App, bytes: Uint8Array): Promise<Outcome<CheckedDocument>> {
  const checkedAt = app.now();
  const options = { fetch: fetchFor(app), mostBytes: limits.fileBytes };
  const { verifyPdf } = await import('../../../kernel/signatures/verify-pdf.ts');
  const verdict = await verifyPdf(bytes, await trustOf(app), checkedAt, options);
  if (verdict.kind === 'unreadable') return refuse(problem(whyNot(verdict.why, bytes), '/file', valuesOf(verdict.why)));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const signatures = verdict.kind === 'signed' ? verdict.signatures : [];
  return succeed({ sha256, sizeBytes: bytes.length, checkedAt, signatures });
}

type Why = 'not-pdf' | 'broken' | 'encrypted' | 'too-large';

const valuesOf = (why: Why) => (why === 'too-large' ? { megabytes: limits.fileBytes / megabyte } : undefined);

function whyNot(why: Why, bytes: Uint8Array): ErrorKind {
  if (why === 'encrypted') return errors.locked;
  if (why === 'too-large') return fileErrors.tooLarge;
  if (bytes.length === 0) return fileErrors.empty;
  const kind = recognise(bytes);
  if (kind.ok) return kind.value === 'pdf' ? errors.unreadable : errors.picture;
  const isOther = kind.problems.some((each) => each.kind === fileErrors.heic);
  return isOther ? errors.picture : errors.unreadable;
}

/** How a document stands by its signatures: as its worst one. */
export const standingOf = (signatures: readonly SignatureVerdict[]): SignatureVerdict['standing'] =>
  (['broken', 'doubtful'] as const).find((standing) => signatures.some((each) => each.standing === standing)) ??
  'valid';
