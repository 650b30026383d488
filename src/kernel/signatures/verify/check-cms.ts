import { createHash } from 'node:crypto';
import { oids } from '../cms/algorithms.ts';
import { checkBytes, digestName, isWeak } from '../cms/check-bytes.ts';
import type { Certificate } from '../cms/read-certificate.ts';
import type { Cms } from '../cms/read-cms.ts';
import { oidOf, partsOf } from '../cms/read-der.ts';
import type { SignatureFault } from '../verdict.ts';

/** Gives the digest of what was signed. */
export type DigestOf = (algorithm: string) => Buffer;

/**
 * Checks that a CMS is over the content and was made with the key of the certificate that it names.
 * @param mustBind whether it must say which certificate it was made with, as CAdES does
 */
export function checkCms(cms: Cms, digestOf: DigestOf, mustBind: boolean): readonly SignatureFault[] {
  const { signer, signed, signedBytes, digestAlgorithm, signatureAlgorithm, signature } = cms;
  const digest = digestName(digestAlgorithm);
  if (!signer || !digest) return ['unreadable'];
  const faults: SignatureFault[] = [];
  const stated = signed.get(oids.messageDigest)?.content;
  const isSame = stated?.equals(digestOf(digest)) === true && oidOf(signed.get(oids.contentType)) === cms.contentType;
  // Signatures without attributes are over the content itself, which nobody has made for twenty years.
  if (!signedBytes) return ['unreadable'];
  if (!isSame) faults.push('bytes-changed');
  const bytes = checkBytes(signer.publicKey, { algorithm: signatureAlgorithm, digest, bytes: signedBytes, signature });
  if (bytes === 'unknown') faults.push('unreadable');
  if (bytes === 'wrong' || !isBound(cms, signer, mustBind)) faults.push('wrong-key');
  if (isWeak(signer.publicKey, signatureAlgorithm, digest)) faults.push('weak-algorithm');
  return faults;
}

/** Whether the attribute that names the certificate by its hash (RFC 5035, RFC 2634) names this one. */
function isBound({ signed }: Cms, signer: Certificate, mustBind: boolean): boolean {
  const second = signed.get(oids.signingCertificateV2);
  const first = signed.get(oids.signingCertificate);
  if (!second && !first) return !mustBind;
  const parts = partsOf(partsOf(partsOf(second ?? first)[0])[0]);
  const named = parts[0]?.tag === 0x30 ? digestName(oidOf(partsOf(parts[0])[0]) ?? '') : second ? 'sha256' : 'sha1';
  const hash = parts.find(({ tag }) => tag === 0x04)?.content;
  return named !== undefined && hash?.equals(createHash(named).update(signer.der).digest()) === true;
}
