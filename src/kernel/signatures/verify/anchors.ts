import { readCertificate } from '../cms/read-certificate.ts';
import type { TrustList } from '../trust-list.ts';
import type { Anchors } from './trace-chain.ts';

/** A list is read once, however many documents are judged by it. */
const known = new WeakMap<TrustList, Anchors>();

/** The certificates of trusted lists, by their fingerprints. */
export function anchorsOf(trust: TrustList): Anchors {
  let anchors = known.get(trust);
  if (!anchors) known.set(trust, (anchors = new Map(trust.flatMap(entriesOf))));
  return anchors;
}

const entriesOf = ({ name, certificates }: TrustList[number]) =>
  certificates.flatMap((der) => {
    const certificate = readCertificate(Buffer.from(der));
    return certificate ? [[certificate.fingerprint, { certificate, list: name }] as const] : [];
  });
