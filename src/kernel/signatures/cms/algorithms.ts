import { nothing, oid, sequence } from './der.ts';

/** Object identifiers of what signatures are made of. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  /** RFC 5035: binds the signature to this very certificate. */
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  /** RFC 3161, appendix A. */
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

export const sha256Algorithm = sequence(oid(oids.sha256), nothing);
export const rsaSha256Algorithm = sequence(oid(oids.rsaSha256), nothing);
export const ecdsaSha256Algorithm = sequence(oid(oids.ecdsaSha256));
