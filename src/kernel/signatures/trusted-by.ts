import type { Instant } from '../time.ts';
import type { TrustList } from './trust-list.ts';

/**
 * Name of the trusted list by which a certificate is believed at a moment; undefined where none leads to it.
 * @param certificates DER, the certificate itself first, then those that came along
 */
export async function trustedBy(
  certificates: readonly Uint8Array[],
  trust: TrustList,
  at: Instant,
): Promise<string | undefined> {
  // Read when it is first asked for: no start of the program waits for it.
  const [{ readCertificate }, { traceChain }, { anchorsOf }] = await Promise.all([
    import('./cms/read-certificate.ts'),
    import('./verify/trace-chain.ts'),
    import('./verify/anchors.ts'),
  ]);
  const [own, ...others] = certificates.map((der) => readCertificate(Buffer.from(der)));
  const known = others.filter((each) => each !== undefined);
  return own && traceChain(own, known, anchorsOf(trust), at)?.trustedBy;
}
