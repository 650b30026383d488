import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { makePaymentPlatform, type PaymentPlatform } from '../../../../sandbox/payment/server.ts';
import type { PaymentOptions } from '../../../../sandbox/payment/options.ts';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';

export type PayingProvince = TestProvince & {
  readonly platform: PaymentPlatform;
  readonly options: { -readonly [K in keyof PaymentOptions]: PaymentOptions[K] };
  /** Address of the site, which listens. */
  readonly siteUrl: string;
};

type TestScope = { readonly after: (clean: () => Promise<void>) => void };

const listen = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/**
 * For tests: Hoa Ban beside a payment platform that speaks the protocol and does what its faults say, both on the clock of the
 * province. The site listens, so that the platform's messages reach it.
 */
export async function openPayingProvince(t: TestScope): Promise<PayingProvince> {
  const clock: { now: () => number } = { now: Date.now };
  const options: PayingProvince['options'] = {
    url: '',
    host: '127.0.0.1',
    port: 0,
    partner: 'HOABAN',
    secret: 'hoa ban no tren doi',
    callbackUrl: 'http://127.0.0.1',
    zone: 'Asia/Ho_Chi_Minh',
    retriesMs: [5, 10, 20, 40, 80, 80, 80, 80],
  };
  const platform = makePaymentPlatform(options, () => clock.now());
  options.port = await listen(platform.server);
  options.url = `http://127.0.0.1:${options.port}`;
  t.after(async () => platform.stop());
  const port = await freePort();
  const province = await openTestProvince(t, {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PAYMENT_URL: options.url,
    PAYMENT_PARTNER: options.partner,
    PAYMENT_SECRET: options.secret,
  });
  clock.now = province.app.now;
  const siteUrl = await province.web.listen({ host: '127.0.0.1', port });
  options.callbackUrl = `${siteUrl}/api/v1/payments/callback`;
  return { ...province, platform, options, siteUrl };
}
