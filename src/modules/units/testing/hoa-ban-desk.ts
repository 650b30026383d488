import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import type { App } from '../../../kernel/app.ts';
import { loadCalendar } from '../../../kernel/clock/calendar.ts';
import type { OpenDatabase } from '../../../kernel/database/connect.ts';
import { instant } from '../../../kernel/time.ts';
import { serve } from '../../../kernel/web/serve.ts';
import { openSessions } from '../../../kernel/web/session.ts';
import { assetRoutes } from '../../../ui/asset-routes.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { demoPassword, demoSecret } from '../commands/seed-demo-officers.ts';
import { units } from '../index.ts';
import { codeAt } from '../rules/one-time-code.ts';
import { hoaBan, hoaBanDirectory, seedingApp, testKeys, tuesdayMorning } from './hoa-ban-directory.ts';

type Fields = Readonly<Record<string, string>>;

/** A browser without JavaScript that keeps cookies and fills in the forms of the pages it is shown. */
export type Browser = {
  readonly get: (url: string) => Promise<LightMyRequestResponse>;
  /** Sends the form that the last page had, with its token. */
  readonly post: (url: string, fields: Fields) => Promise<LightMyRequestResponse>;
  readonly upload: (url: string, file: string, act: string) => Promise<LightMyRequestResponse>;
  readonly json: (url: string, body: unknown) => Promise<LightMyRequestResponse>;
};

export type Desk = {
  readonly db: OpenDatabase;
  readonly app: App;
  readonly server: FastifyInstance;
  readonly browser: () => Browser;
  /** A browser in which the officer has signed in. */
  readonly signedIn: (username: string) => Promise<Browser>;
  readonly wait: (seconds: number) => void;
};

/**
 * The site of Hoa Ban with this module alone, on Tuesday morning.
 * @param port where a test that listens will listen
 */
export async function hoaBanDesk(t: Parameters<typeof hoaBanDirectory>[0], port = 3000): Promise<Desk> {
  const { db } = await hoaBanDirectory(t);
  const clock = { now: tuesdayMorning };
  const app: App = {
    settings: { ...seedingApp.settings, port, publicUrl: `http://localhost:${port}` },
    place: hoaBan,
    calendar: loadCalendar(hoaBan),
    keys: testKeys,
    db,
    files: noFiles,
    log: pino({ level: process.env['LOG'] ?? 'silent' }),
    now: () => clock.now,
    panels: [],
  };
  const officer = units.actors?.officer;
  if (!officer) throw new Error('The module does not say who officers are');
  const sessions = openSessions(app, { officer, citizen: async () => undefined });
  const server = await serve({
    app,
    sessions,
    routes: [...assetRoutes, ...(units.routes ?? [])],
    errorPage,
    formTargets: [],
  });
  t.after(() => server.close());
  const browser = (): Browser => openBrowser(server);
  return {
    db,
    app,
    server,
    browser,
    wait: (seconds) => void (clock.now = instant(clock.now + seconds * 1000)),
    async signedIn(username) {
      const own = browser();
      await own.get('/officer/sign-in');
      await own.post('/officer/sign-in', { username, password: demoPassword });
      await own.get('/officer/sign-in/code');
      await own.post('/officer/sign-in/code', { code: codeAt(demoSecret(username), clock.now) });
      return own;
    },
  };
}

function openBrowser(server: FastifyInstance): Browser {
  const cookies = new Map<string, string>();
  let token = '';
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    payload?: string,
    type?: string,
  ): Promise<LightMyRequestResponse> => {
    const headers = { 'sec-fetch-site': 'same-origin', ...(type ? { 'content-type': type } : {}) };
    const answer = await server.inject({ method, url, payload, headers, cookies: Object.fromEntries(cookies) });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    token = /name="_csrf" value="([^"]+)"|_csrf=([^"&]+)/.exec(answer.body)?.slice(1).find(Boolean) ?? token;
    return answer;
  };
  return {
    get: (url) => send('GET', url),
    post: (url, fields) =>
      send(
        'POST',
        url,
        new URLSearchParams({ _csrf: token, ...fields }).toString(),
        'application/x-www-form-urlencoded',
      ),
    upload: (url, file, act) => {
      const part = (head: string, body: string): string =>
        `--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
      const body = `${part('name="file"; filename="f.csv"', file)}${part('name="act"', act)}--edge--\r\n`;
      return send('POST', `${url}?_csrf=${token}`, body, 'multipart/form-data; boundary=edge');
    },
    json: (url, body) => send('POST', url, JSON.stringify(body), 'application/json'),
  };
}

const noFiles: App['files'] = {
  put: async () => undefined,
  get: async () => undefined,
  stream: async () => undefined,
  remove: async () => undefined,
};
