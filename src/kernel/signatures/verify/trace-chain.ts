import { pathLengthOf, type Certificate } from '../cms/read-certificate.ts';
import type { Instant } from '../../time.ts';

/** What is trusted, read once. */
export type Anchors = ReadonlyMap<string, { readonly certificate: Certificate; readonly list: string }>;

export type Chain = {
  /** The signer's own first, the trusted one last. */
  readonly certificates: readonly Certificate[];
  readonly trustedBy: string;
};

/** Longer chains do not exist; each look costs a check of a signature. */
const longest = 6;
const mostLooks = 40;

/** Extensions that are understood here; a certificate with another that is critical is refused (RFC 5280, 4.2). */
const understood = new Set(['2.5.29.15', '2.5.29.19', '2.5.29.37', '2.5.29.32', '2.5.29.17', '2.5.29.31', '2.5.29.54']);

/**
 * Looks for a way from a certificate up to one that is trusted, each vouched for by the next and valid at the moment.
 * @param others certificates that came along; nothing of them is believed but what they are signed for
 */
export function traceChain(
  own: Certificate,
  others: readonly Certificate[],
  anchors: Anchors,
  at: Instant,
): Chain | undefined {
  let looks = 0;
  const above = [...others, ...[...anchors.values()].map(({ certificate }) => certificate)];
  const climb = (path: readonly Certificate[]): Chain | undefined => {
    const last = path.at(-1);
    if (!last || !isUsable(last, at)) return undefined;
    const anchor = anchors.get(last.fingerprint);
    if (anchor) return { certificates: path, trustedBy: anchor.list };
    for (const issuer of path.length < longest ? above : []) {
      if (!issuer.subjectBytes.equals(last.issuerBytes) || path.includes(issuer)) continue;
      if ((looks += 1) > mostLooks) return undefined;
      const found = vouchesFor(issuer, last, path.length - 1) ? climb([...path, issuer]) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  return climb([own]);
}

const isUsable = ({ validFrom, validTo, extensions }: Certificate, at: Instant): boolean =>
  at >= validFrom &&
  at <= validTo &&
  [...extensions].every(([type, { isCritical }]) => !isCritical || understood.has(type));

/** @param between authorities below the issuer and above the signer */
function vouchesFor(issuer: Certificate, below: Certificate, between: number): boolean {
  if (!issuer.x509.ca || between > (pathLengthOf(issuer) ?? longest)) return false;
  return below.x509.checkIssued(issuer.x509) && below.x509.verify(issuer.publicKey);
}
