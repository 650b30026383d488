/** The name of a signed file: `bao-cao.pdf` becomes `bao-cao-signed.pdf`. */
export const signedName = (name: string): string => `${name.replace(/\.pdf$/i, '')}-signed.pdf`;
