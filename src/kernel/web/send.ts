import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Problem } from '../errors/problem.ts';
import type { Answer } from './answer.ts';
import { compress, encodingFor } from './compress.ts';
import type { PageCache } from './page-cache.ts';
import { problemDetails } from './problem-details.ts';
import type { WebContext } from './route.ts';

/** Draws the page that tells a person what went wrong; given by the ui. */
export type ErrorPage = (problems: readonly Problem[], context: WebContext) => VNode;

type Kept = ReturnType<PageCache['keep']>;

type Sending = {
  readonly context: WebContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly answer?: Answer;
  readonly errorPage?: ErrorPage;
  /** Keeps the rendered page for the next anonymous visitor. */
  readonly keep?: (html: Buffer) => Kept | undefined;
  readonly kept?: Kept;
};

/** Whether the asker is a program: it gets problem details instead of pages. */
export const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/');

/** Writes an answer to the wire. */
export async function sendAnswer(sending: Sending): Promise<unknown> {
  const { answer, reply, kept } = sending;
  if (kept) return sendKept(sending, kept);
  switch (answer?.kind) {
    case 'page':
      return sendPage(sending, answer.page, answer.status);
    case 'json':
      return reply
        .code(answer.status)
        .headers(answer.headers ?? {})
        .header('cache-control', 'no-store')
        .send(answer.json);
    case 'redirect':
      return reply.code(303).header('location', answer.to).header('cache-control', 'no-store').send('');
    case 'bytes':
      return reply
        .headers({ 'cache-control': 'no-store', ...answer.headers })
        .type(answer.contentType)
        .send(answer.bytes);
    case 'problems':
      return sendProblems(sending, answer.problems);
    default:
      return reply;
  }
}

function sendProblems(sending: Sending, problems: readonly Problem[]): unknown {
  const { request, reply, context, errorPage } = sending;
  const status = problems[0]?.kind.status ?? 500;
  if (isApi(request) || !errorPage) {
    const details = problemDetails(problems, context.language, request.url.split('?')[0] ?? '');
    return reply
      .code(status)
      .type('application/problem+json')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(details));
  }
  return sendPage(sending, errorPage(problems, context), status);
}

async function sendPage(sending: Sending, content: VNode, status: number): Promise<unknown> {
  const html = Buffer.from(`<!doctype html>${renderToString(content)}`);
  const kept = status === 200 ? sending.keep?.(html) : undefined;
  if (kept) return sendKept(sending, kept);
  const encoding = html.length > 1024 ? encodingFor(sending.request.headers['accept-encoding']) : 'identity';
  return htmlHeaders(sending.reply.code(status), encoding).send(await compress(html, encoding));
}

async function sendKept({ request, reply }: Sending, kept: Kept): Promise<unknown> {
  const encoding = encodingFor(request.headers['accept-encoding']);
  let bytes = kept.encoded.get(encoding);
  if (!bytes) kept.encoded.set(encoding, (bytes = await compress(kept.html, encoding)));
  return htmlHeaders(reply, encoding).send(bytes);
}

function htmlHeaders(reply: FastifyReply, encoding: string): FastifyReply {
  const typed = reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('vary', 'accept-encoding, cookie');
  return encoding === 'identity' ? typed : typed.header('content-encoding', encoding);
}
