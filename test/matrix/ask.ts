import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { csrfToken } from '../../src/kernel/web/csrf.ts';
import type { Route } from '../../src/kernel/web/route.ts';
import type { TestProvince } from '../province.ts';
import { visitOfNobody, type Person } from './people.ts';

export type Asked = {
  readonly status: number;
  readonly location: string;
  /** Code of the error that it tells, if it tells one. */
  readonly code: string | undefined;
  readonly body: string;
};

/** From where a request comes: from a page of ours, from a program without the token, or from a page of another site. */
export type From = 'our page' | 'no token' | 'another origin' | 'another site';

let addresses = 0;

/** Cookies of whoever has asked since the last write; a write may have signed somebody out. */
const cookies = new Map<Person, string>();

/** Asks a route as a person would; every request from an address of its own, so that no limit of tries is met. */
export async function ask(
  province: TestProvince,
  route: Route,
  url: string,
  person: Person,
  form: Readonly<Record<string, string>> = {},
  from: From = 'our page',
): Promise<Asked> {
  addresses += 1;
  const isApi = url.startsWith('/api/');
  const cookie = cookies.get(person) ?? (await person.cookie());
  if (route.method === 'GET') cookies.set(person, cookie);
  else cookies.clear();
  const session = /session=([^;]+)/.exec(cookie)?.[1];
  const key = session ? createHash('sha256').update(session).digest('hex') : visitOfNobody;
  const token = from === 'no token' ? '' : csrfToken(province.app.keys('csrf'), key);
  const { publicUrl } = province.app.settings;
  const reply = await province.web.inject({
    method: route.method,
    url,
    remoteAddress: `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`,
    payloadAsStream: true,
    headers: {
      cookie,
      accept: isApi ? 'application/json' : 'text/html',
      ...(from === 'another origin' ? { origin: 'https://elsewhere.example' } : {}),
      ...(from === 'our page' && route.method !== 'GET' ? { origin: publicUrl } : {}),
      ...(from === 'another site' ? { 'sec-fetch-site': 'cross-site' } : {}),
      ...(route.method === 'GET' ? {} : bodyHeaders(isApi)),
    },
    ...(route.method === 'GET'
      ? {}
      : { payload: isApi ? '{}' : new URLSearchParams({ ...form, _csrf: token }).toString() }),
  });
  const isLive = String(reply.headers['content-type']).startsWith('text/event-stream');
  if (isLive) reply.raw.res.destroy();
  const body = isLive ? '' : await text(reply.stream());
  return {
    status: reply.statusCode,
    location: reply.headers['location'] ?? '',
    code: reply.statusCode < 400 ? undefined : errorCodeIn(body),
    body,
  };
}

const bodyHeaders = (isApi: boolean): Record<string, string> => ({
  'content-type': isApi ? 'application/json' : 'application/x-www-form-urlencoded',
});

/** As problem details and error pages show it. */
const errorCodeIn = (body: string): string | undefined =>
  (/"code":"([a-z.-]+)"/.exec(body) ?? /class="quiet">[^<]*?([a-z-]+\.[a-z-]+)/.exec(body))?.[1];

/** One cell of the matrix; `broken` where the server failed, or held a true token for forged. */
export type Cell = 'yes' | 'no' | 'sign in' | 'not found' | 'broken';

/** What an answer says of access: `yes` also when the request was let in and then found wanting, such as an empty form. */
export function cellOf({ status, location, code }: Asked): Cell {
  if (status >= 500 || status === 429 || code === 'request.forged') return 'broken';
  if (code === 'request.sign-in-first') return 'sign in';
  if (status === 303 && /^\/(officer\/)?sign-in(\?return=.*)?$/.test(location)) return 'sign in';
  if (status === 403) return 'no';
  return status === 404 ? 'not found' : 'yes';
}
