import type { FastifyReply } from 'fastify';

type Options = { readonly secure: boolean; readonly maxAgeSeconds?: number };

/** Sets a cookie that scripts cannot read and other sites do not send along. */
export function setCookie(reply: FastifyReply, name: string, value: string, { secure, maxAgeSeconds }: Options): void {
  void reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: maxAgeSeconds });
}

export function clearCookie(reply: FastifyReply, name: string, { secure }: Options): void {
  void reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
