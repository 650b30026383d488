/** Whoever vouches that something existed at a moment (RFC 3161). */
export type TimestampAuthority = {
  /**
   * @param digest SHA-256 of what is to be stamped
   * @returns the token (a CMS ContentInfo) as DER
   */
  readonly stamp: (digest: Uint8Array) => Promise<Uint8Array>;
};
