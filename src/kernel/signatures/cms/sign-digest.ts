import { createHash } from 'node:crypto';
import type { Signer } from '../signer.ts';
import type { TimestampAuthority } from '../timestamp-authority.ts';
import { prepareSigner } from './prepare-signer.ts';

/**
 * Signs the SHA-256 digest of a document: CAdES as PAdES wants it (ETSI EN 319 142-1), B-B, or B-T with a timestamp.
 * @returns a detached CMS signature as DER
 * @throws Error when the signer's key is not that of its certificate
 */
export async function signDigest(
  signer: Signer,
  digest: Uint8Array,
  authority: TimestampAuthority | undefined,
): Promise<Buffer> {
  const { attributes, assemble, isOwn } = prepareSigner(signer);
  const signed = attributes(digest);
  const signature = await signer.sign(signed);
  if (!isOwn(signed, signature)) throw new Error('The signature does not belong to its certificate');
  const timestamp = await authority?.stamp(createHash('sha256').update(signature).digest());
  return assemble(signed, signature, { timestamp });
}
