import { runSandbox } from '../process.ts';
import type { ExchangeOptions } from './options.ts';
import { heldIn, registersIn } from './registers-of-place.ts';
import { makeExchange } from './server.ts';

runSandbox<ExchangeOptions>({
  name: 'The sandbox national portal',
  portSetting: 'EXCHANGE_SANDBOX_PORT',
  meanwhile: 'messages to it wait',
  make: ({ registersFile, papersFile, ...options }) =>
    makeExchange({ ...options, registers: registersIn(registersFile), papers: heldIn(papersFile) }).server,
});
