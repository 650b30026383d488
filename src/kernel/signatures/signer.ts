/** A key that can sign, wherever it is kept. */
export type Signer = {
  /** DER certificates, the signer's own first, then those that vouch for it; the root may be left out. */
  readonly certificates: readonly Uint8Array[];
  /** RSASSA-PKCS1-v1_5 with SHA-256 over these bytes, or ECDSA P-256 with SHA-256 as DER (RFC 3279, 2.2.3). */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};
