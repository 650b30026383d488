import { X509Certificate } from 'node:crypto';
import { instant, type Instant } from '../../../kernel/time.ts';
import type { CertificateFacts, CertificateStanding } from '../certificate.ts';

/** Reads a certificate (DER); undefined when it is none. */
export function certificateFacts(der: Uint8Array): CertificateFacts | undefined {
  try {
    const { subject, issuer, serialNumber, validFromDate, validToDate } = new X509Certificate(der);
    return {
      subject: commonNameOf(subject),
      issuer: commonNameOf(issuer),
      serialNumber,
      validFrom: instant(validFromDate.getTime()),
      validTo: instant(validToDate.getTime()),
    };
  } catch {
    return undefined;
  }
}

/** The last name in it, as it is the nearest; the whole where there is none. */
const commonNameOf = (names: string): string =>
  names
    .split('\n')
    .filter((each) => each.startsWith('CN='))
    .at(-1)
    ?.slice(3)
    .normalize('NFC') ?? names.replaceAll('\n', ', ');

const soonMs = 30 * 86_400_000;

/** Whether a certificate may sign at this moment, and whether a new one should be asked for. */
export function certificateStanding(
  { validFrom, validTo }: Pick<CertificateFacts, 'validFrom' | 'validTo'>,
  now: Instant,
): CertificateStanding {
  if (now < validFrom) return 'not-yet';
  if (now > validTo) return 'over';
  return validTo - now < soonMs ? 'ends-soon' : 'valid';
}

/** Whether a certificate names this person or agency; capitals and spaces do not count. */
export const namesHolder = ({ subject }: Pick<CertificateFacts, 'subject'>, name: string): boolean =>
  plainName(subject) === plainName(name);

const plainName = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/\s+/g, ' ').trim();
