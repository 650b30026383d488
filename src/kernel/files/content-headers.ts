import { mediaTypes, type FileKind } from './file-kind.ts';

/**
 * Headers under which a stored file may leave: the browser takes the type we recognised and no other, runs nothing in it, and
 * frames it only in our own pages.
 * @param name from `displayName`
 * @param disposition `inline` to view it in place, `attachment` to download it
 * @example
 * const { contentType, headers } = contentHeaders(file.kind, file.name, 'inline');
 * return bytes(stream, contentType, headers);
 */
export const contentHeaders = (
  kind: FileKind,
  name: string,
  disposition: 'inline' | 'attachment',
): { readonly contentType: string; readonly headers: Readonly<Record<string, string>> } => ({
  contentType: mediaTypes[kind],
  headers: {
    'content-disposition': `${disposition}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
    'content-security-policy': policies[kind],
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  },
});

const pictures = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox";

const policies: Readonly<Record<FileKind, string>> = {
  // The PDF viewer of older Chromium is an embedded object with styles of its own, blank under `sandbox`; scripts stay forbidden.
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  jpeg: pictures,
  png: pictures,
};

/** For programs that do not read RFC 5987: without diacritics. */
const asciiName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');

/** RFC 5987: what encodeURIComponent leaves but the header's grammar does not. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
