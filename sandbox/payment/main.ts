import { runSandbox } from '../process.ts';
import type { PaymentOptions } from './options.ts';
import { makePaymentPlatform } from './server.ts';

runSandbox<PaymentOptions>({
  name: 'The sandbox payment service',
  portSetting: 'PAYMENT_SANDBOX_PORT',
  meanwhile: 'nobody can pay online',
  make: (options) => makePaymentPlatform(options).server,
});
