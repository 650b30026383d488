import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Language } from '../../src/kernel/text/text.ts';
import { noFaults, repeatableChance, type Faults } from './faults.ts';
import type { PaymentOptions } from './options.ts';
import { openOrders, type Order, type Orders } from './orders.ts';
import { faultsPage, payPage, scanPage, setFaults, unknownPage } from './pages.tsx';
import { answerMessage, statementOf } from './protocol.ts';
import { scannedQr } from './scanned-qr.ts';
import { tellSite } from './tell-site.ts';

export type PaymentPlatform = {
  /** Does not listen yet. */
  readonly server: Server;
  readonly orders: Orders;
  /** Switched while it runs. */
  readonly faults: Faults;
  /** What the payer does on the page of an order. */
  readonly settle: (order: Order, state: 'THANH_CONG' | 'THAT_BAI', bank: string) => void;
  /** The payer pays an order that is paid, such as by scanning its code once more. */
  readonly payAgain: (order: Order, bank: string) => void;
  /** Settled when every message that was under way has arrived or been given up. */
  readonly told: () => Promise<void>;
  readonly stop: () => void;
};

/** The platform as a server. @param now milliseconds since 1970; the machine's clock unless said */
export function makePaymentPlatform(options: PaymentOptions, now: () => number = Date.now): PaymentPlatform {
  const orders = openOrders(options.stateFile);
  const faults = noFaults();
  const chance = repeatableChance();
  const isLost = (): boolean => chance() * 100 < faults.lossPercent;
  const leaving = new AbortController();
  let telling: Promise<void>[] = [];
  const settle: PaymentPlatform['settle'] = (order, state, bank) => {
    if (order.state !== 'CHO') return;
    orders.change(order, { state, bank, transaction: orders.nextTransaction(), at: now() });
    telling = [...telling, tellSite(order, options, faults, isLost, leaving.signal)];
  };
  const payAgain: PaymentPlatform['payAgain'] = (order, bank) => {
    const paid = { transaction: orders.nextTransaction(), bank, at: now() };
    orders.change(order, { again: [...(order.again ?? []), paid] });
    telling = [...telling, tellSite({ ...order, ...paid }, options, faults, isLost, leaving.signal)];
  };
  const style = ['../e-id/style.css', 'style.css']
    .map((sheet) => readFileSync(join(import.meta.dirname, sheet), 'utf8'))
    .join('');
  const platform = { options, orders, faults, settle, payAgain, now, isLost, style };
  const server = createServer((request, response) => {
    answer(platform, request, response).catch((error: unknown) => {
      console.error('payment sandbox:', error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  return {
    server,
    orders,
    faults,
    settle,
    payAgain,
    told: async () => void (await Promise.allSettled(telling)),
    stop: () => {
      leaving.abort();
      server.closeAllConnections();
      server.close();
    },
  };
}

type Answering = Pick<PaymentPlatform, 'orders' | 'faults' | 'settle' | 'payAgain'> & {
  readonly options: PaymentOptions;
  readonly now: () => number;
  readonly isLost: () => boolean;
  readonly style: string;
};

const messages = new Set(['/orders', '/queries', '/refunds', '/statements']);

async function answer(at: Answering, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', at.options.url);
  const body = request.method === 'POST' ? await text(request) : '';
  if (messages.has(url.pathname)) return answerProgram(at, url.pathname, body, response);
  protect(response, at.options);
  if (url.pathname === '/style.css') return void response.writeHead(200, { 'content-type': 'text/css' }).end(at.style);
  const language: Language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi';
  const form = request.method === 'POST' ? new URLSearchParams(body) : undefined;
  return answerPerson(at, { url, form, language, response });
}

function answerProgram(at: Answering, path: string, body: string, response: ServerResponse): void {
  if (at.faults.down || at.isLost()) return void response.writeHead(503).end();
  const said = parsed(body);
  if (path === '/statements') {
    const file = statementOf(at, said);
    if (!file) return void response.writeHead(403).end();
    return void response.writeHead(200, { 'content-type': 'text/csv', 'x-ma-xac-thuc': file.code }).end(file.text);
  }
  const answered = answerMessage(at, path, said);
  response.writeHead(answered ? 200 : 403, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answered ?? {}));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

type Asked = {
  readonly url: URL;
  readonly form: URLSearchParams | undefined;
  readonly language: Language;
  readonly response: ServerResponse;
};

function answerPerson(at: Answering, { url, form, language, response }: Asked): void {
  const show = (html: string, status = 200): void =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  if (url.pathname === '/scan') return show(form ? transfer(at, form, language) : scanPage(language));
  if (url.pathname === '/faults') {
    if (form) setFaults(at.faults, form);
    return show(faultsPage(language, at.faults, form !== undefined));
  }
  const order = at.orders.byReference(decodeURIComponent(/^\/pay\/([\w.-]+)$/.exec(url.pathname)?.[1] ?? ''));
  if (!order) return show(unknownPage(language), 404);
  if (!form) return show(payPage(order));
  at.settle(order, form.get('do') === 'pay' ? 'THANH_CONG' : 'THAT_BAI', form.get('bank') ?? '');
  response.writeHead(303, { location: order.returnUrl }).end();
}

/** A transfer is counted to the order of its purpose and account that waits, else to the one that is paid: a second time. */
function transfer(at: Answering, form: URLSearchParams, language: Language): string {
  const code = form.get('code') ?? '';
  const scanned = scannedQr(code);
  const orders = at.orders
    .all()
    .filter(
      ({ way, purpose, account, amountDong }) =>
        way === 'QR' &&
        purpose === scanned?.purpose &&
        account === scanned.account &&
        amountDong === scanned.amountDong,
    );
  const inState = (state: Order['state']) => orders.findLast((each) => each.state === state);
  const order = inState('CHO') ?? inState('THANH_CONG');
  if (!order) return scanPage(language, { code });
  const bank = form.get('bank') ?? '';
  if (order.state === 'CHO') at.settle(order, 'THANH_CONG', bank);
  else at.payAgain(order, bank);
  return scanPage(language, { code, transferredDong: order.amountDong });
}

function protect(response: ServerResponse, { callbackUrl }: PaymentOptions): void {
  // The answer to a form leads back to the site, which browsers hold against form-action.
  const site = new URL(callbackUrl).origin;
  const policy = `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${site}; frame-ancestors 'none'; base-uri 'none'`;
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
}
