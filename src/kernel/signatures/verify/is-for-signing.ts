import { extendedUsesOf, keyUsageOf, type Certificate } from '../cms/read-certificate.ts';

/** Uses beside which a document may be signed: any, e-mail, client, documents of RFC 9336, of Adobe and of Microsoft. */
const usesForSigning = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.2',
  '1.3.6.1.5.5.7.3.36',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
]);

/** Digital signature or non-repudiation (RFC 5280, 4.2.1.3). */
const usageForSigning = 0xc0;

/** Whether a certificate may sign documents: its uses, where it names any, do not speak against it. */
export function isForSigning(certificate: Certificate): boolean {
  const usage = keyUsageOf(certificate);
  const uses = extendedUsesOf(certificate);
  const isUsage = usage === undefined || (usage & usageForSigning) !== 0;
  return isUsage && (uses === undefined || uses.some((use) => usesForSigning.has(use)));
}
