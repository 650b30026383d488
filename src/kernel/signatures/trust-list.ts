/** Certificates that are trusted because somebody with the right to say so named them. */
export type TrustedList = {
  /** As people know it: first comment line of the PEM file, else the file's name. */
  readonly name: string;
  /** DER certificates of roots, or of authorities that are trusted by themselves. */
  readonly certificates: readonly Uint8Array[];
};

/** What a place trusts: each PEM file of its folder `trust` is one list. */
export type TrustList = readonly TrustedList[];
