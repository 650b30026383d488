import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Certificates that are trusted because somebody with the right to say so named them. */
export type TrustedList = {
  /** As people know it: first comment line of the PEM file, else the file's name. */
  readonly name: string;
  /** DER certificates of roots, or of authorities that are trusted by themselves. */
  readonly certificates: readonly Uint8Array[];
};

/** What a place trusts: each PEM file of its folder `trust` is one list. */
export type TrustList = readonly TrustedList[];

const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** Reads a list of certificates; what stands outside the blocks is comment, and its first line the list's name. */
export function readTrustedList(text: string, otherwise: string): TrustedList {
  const [comment = ''] = text.split('-----BEGIN');
  const name = comment.trim().split('\n')[0]?.replace(/^#\s*/, '').trim();
  const certificates = [...text.matchAll(block)].map(([, base64 = '']) => Buffer.from(base64, 'base64'));
  return { name: name || otherwise, certificates };
}

/**
 * Reads the trusted lists of a place: `trust/*.pem` of its folders, its own first, then its country's.
 * @param folders such as `place.folders`
 */
export const loadTrustList = (folders: readonly string[]): TrustList =>
  folders
    .map((folder) => join(folder, 'trust'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.pem'))
        .toSorted()
        .map((file) => readTrustedList(readFileSync(join(folder, file), 'utf8'), basename(file, '.pem'))),
    );
