import type { FastifyInstance } from 'fastify';
import { errors } from '../errors/errors.ts';
import { problem, Refusal } from '../errors/problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a body; broken UTF-8 is refused rather than mended, so that no name is stored as question marks. */
function decode(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new Refusal(problem(errors.brokenText));
  }
}

/** Whether PostgreSQL can store every string within: no NUL, no half of a surrogate pair. */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (Array.isArray(value)) return value.every(isStorable);
  if (value && typeof value === 'object') {
    return Object.entries(value).every(([key, each]) => isStorable(key) && isStorable(each));
  }
  return true;
}

/** Reads an HTML form's body; a name given twice becomes a list. */
export function parseForm(text: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const pair of text.split('&')) {
    if (!pair) continue;
    const equals = pair.indexOf('=');
    const name = decodePart(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decodePart(pair.slice(equals + 1));
    const before = fields[name];
    if (Array.isArray(before)) before.push(value);
    else fields[name] = before === undefined ? value : [before, value];
  }
  return fields;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw new Refusal(problem(errors.brokenText));
  }
}

/** Teaches the server to read JSON and HTML forms strictly. */
export function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body as Buffer);
    void parseJson(request, text, (error, value) => {
      if (error) return done(new Refusal(problem(errors.malformed)));
      // Escapes are the only way past the decoder for what PostgreSQL cannot store.
      if (text.includes('\\u') && !isStorable(value)) return done(new Refusal(problem(errors.brokenText)));
      return done(null, value);
    });
  });
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      const fields = parseForm(decode(body as Buffer));
      if (!isStorable(fields)) throw new Refusal(problem(errors.brokenText));
      done(null, fields);
    } catch (error) {
      done(error as Error);
    }
  });
}
