import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { openSigned, sign } from '../keys.ts';

/** A token bound to `visit` (a session or an anonymous visit), different each time so that compression tells nothing of it. */
export function csrfToken(key: Buffer, visit: string): string {
  const nonce = randomBytes(9).toString('base64url');
  return `${nonce}~${sign(key, `${nonce}|${visit}`).split('.').at(-1)}`;
}

export function isCsrfToken(key: Buffer, visit: string, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const [nonce, signature] = token.split('~');
  if (!nonce || !signature) return false;
  const text = `${nonce}|${visit}`;
  return openSigned(key, `${text}.${signature}`) === text;
}

/** Whether the browser says, or lets it be seen, that the request was made by a page of this site. */
export function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (!origin) return true;
  if (origin === publicUrl) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
