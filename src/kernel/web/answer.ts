import type { Readable } from 'node:stream';
import type { VNode } from 'preact';
import type { Problem } from '../errors/problem.ts';

/** What a handler gives back; the web edge turns it into HTTP. */
export type Answer =
  | { readonly kind: 'page'; readonly page: VNode; readonly status: number }
  | {
      readonly kind: 'json';
      readonly json: unknown;
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array | Readable;
      readonly contentType: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** The handler has taken over the raw reply (event streams). */
  | { readonly kind: 'taken' };

/** An HTML page; `status` 422 when it shows errors beside fields. */
export const page = (content: VNode, status = 200): Answer => ({ kind: 'page', page: content, status });

export const json = (value: unknown, status = 200, headers?: Record<string, string>): Answer => ({
  kind: 'json',
  json: value,
  status,
  headers,
});

/** 303 See Other: after a write, or to another page. */
export const redirect = (to: string): Answer => ({ kind: 'redirect', to });

export const bytes = (
  content: Uint8Array | Readable,
  contentType: string,
  headers?: Record<string, string>,
): Answer => ({
  kind: 'bytes',
  bytes: content,
  contentType,
  headers,
});

/** Problem details (RFC 9457) for machines, an error page for people. */
export const problems = (...list: readonly Problem[]): Answer => ({ kind: 'problems', problems: list });
