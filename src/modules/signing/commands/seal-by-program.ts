import sql from 'sql-template-tag';
import type { Context } from '../../../kernel/app.ts';
import type { Outcome } from '../../../kernel/errors/problem.ts';
import { agencyOf } from '../queries/agencies.ts';
import { certificateOf } from '../queries/certificates.ts';
import { loggedSignature, signatureOn, type SignedDocument } from './make-signature.ts';
import { openKey } from './open-key.ts';

/** What the program issues by itself in the name of an agency. */
export type IssuedDocument = {
  /** Prints it; not asked where there is no key. */
  readonly print: () => Promise<Uint8Array>;
  readonly unitId: number;
  readonly document: string;
};

/**
 * Seals, unseen on the page, what the program issues by itself, such as an electronic receipt (Decree 123/2020, art. 32): only with
 * a key that its agency registered to be used without asking anybody.
 * @returns undefined where the agency has no such key
 */
export async function sealByProgram(
  context: Context,
  { print, unitId, document }: IssuedDocument,
): Promise<Outcome<SignedDocument> | undefined> {
  const agency = await agencyOf(context, unitId);
  const certificate = agency && (await certificateOf(context.db, { kind: 'unit', unitId: agency.id }));
  if (certificate?.key.asks !== 'nothing') return undefined;
  const key = await openKey(context, certificate, { authorisation: {}, signatures: 1 });
  if (!key.ok) return key;
  try {
    const opened = { as: 'agency', unitId, certificate, key: key.value } as const;
    const signed = await signatureOn(context, opened, { pdf: await print() }, undefined);
    if (signed.ok)
      await context.db.one(
        sql`with ${loggedSignature(context, opened, document, signed.value)} select number from told`,
      );
    return signed;
  } finally {
    await key.value.close();
  }
}
