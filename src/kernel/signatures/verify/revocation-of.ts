import type { Fetch } from '../ask-over-http.ts';
import { revocationSourcesOf, type Certificate } from '../cms/read-certificate.ts';
import type { Instant } from '../../time.ts';
import type { Revocation } from '../verdict.ts';
import { askRevocation } from './check-revocation.ts';
import type { Judging } from './check-field.ts';

/** For one document: after that nobody else is asked. */
const patienceInAllMs = 10_000;
const patienceMs = 3_000;

/**
 * Asks about each certificate of a chain, once for all signatures of a document.
 * @param fetch without one nobody is asked, and what names a source stays unknown
 */
export function revocationFinder(fetch: Fetch | undefined, now: Instant): Judging['revocationOf'] {
  const until = performance.now() + patienceInAllMs;
  const asked = new Map<string, Promise<Revocation>>();
  const ask = (own: Certificate, issuer: Certificate): Promise<Revocation> => {
    let known = asked.get(own.fingerprint);
    if (!known) asked.set(own.fingerprint, (known = askNow(own, issuer)));
    return known;
  };
  const askNow = async (own: Certificate, issuer: Certificate): Promise<Revocation> => {
    const left = Math.min(patienceMs, until - performance.now());
    return fetch && left > 0 ? askRevocation(own, issuer, { fetch, now, patienceMs: left }) : { kind: 'unknown' };
  };
  return async ({ certificates }) => {
    const pairs = certificates.flatMap((own, index) => {
      const issuer = certificates[index + 1];
      return issuer && namesSource(own) ? [{ own, issuer }] : [];
    });
    const found: Revocation[] = [];
    for (const { own, issuer } of pairs) found.push(await ask(own, issuer));
    return found.find(({ kind }) => kind === 'revoked') ?? found.find(({ kind }) => kind === 'unknown') ?? found[0];
  };
}

function namesSource(certificate: Certificate): boolean {
  const { lists, answers } = revocationSourcesOf(certificate);
  return lists.length + answers.length > 0;
}
