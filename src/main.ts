import { eIdOptions, identityOfEId, startEId, type EId } from '../sandbox/e-id/start.ts';
import { paymentOfSandbox, paymentOptions, startPayment, type RunningPayment } from '../sandbox/payment/start.ts';
import {
  exchangeOfSandbox,
  exchangeOptions,
  startExchange,
  type RunningExchange,
} from '../sandbox/national-portal/start.ts';
import { setImmediate as launched } from 'node:timers/promises';
import { pino } from 'pino';
import { serverHooks } from './kernel/database/server-hooks.ts';
import { reachDatabase } from './kernel/database/start-database.ts';
import { loadPlace } from './kernel/place.ts';
import { readSettings } from './kernel/settings.ts';
import { mustBeFree } from './kernel/web/port.ts';

/** Opens the province, says where to go, and closes it in order when asked to. */
async function main(): Promise<void> {
  const given = readSettings(process.env);
  const sandbox = given.identity || !given.demo ? undefined : eIdOptions(given, loadPlace(given.place), process.env);
  const paying = given.payment || !given.demo ? undefined : paymentOptions(given, loadPlace(given.place), process.env);
  const exchanging =
    given.exchange || !given.demo ? undefined : exchangeOptions(given, loadPlace(given.place), process.env);
  const settings = {
    ...given,
    ...(exchanging && { exchange: exchangeOfSandbox(exchanging) }),
    ...(sandbox && { identity: identityOfEId(sandbox) }),
    ...(paying && { payment: paymentOfSandbox(paying) }),
  };
  await mustBeFree(settings);
  // The database starts while the program is being read, which lets nothing else run: it is launched before.
  const reaching = reachDatabase(settings, serverHooks(pino({ level: settings.logLevel })));
  // A failure is told where it is awaited.
  reaching.catch(() => {});
  await launched();
  const [{ openProvince }] = await Promise.all([import('./province.ts'), reaching]);
  const province = await openProvince(settings, undefined, reaching);
  let eId: EId | undefined;
  let payment: RunningPayment | undefined;
  let exchange: RunningExchange | undefined;
  onSignal(async () => {
    await Promise.all([eId?.stop(), payment?.stop(), exchange?.stop()]);
    await province.close();
  });
  await province.web.listen({ host: settings.host, port: settings.port });
  eId = sandbox && startEId(sandbox);
  payment = paying && startPayment(paying);
  exchange = exchanging && startExchange(exchanging);
  province.work();
  const { welcome } = await import('./welcome.ts');
  console.log(await welcome(province.app));
  for (const started of [eId?.started, payment?.started, exchange?.started])
    void started?.then((report) => report.kind === 'failed' && console.error(report.sentence));
}

/** Closes at the first signal; a second one, from somebody who waited, ends at once. npm passes each signal on twice. */
function onSignal(close: () => Promise<void>): void {
  let closingSince: number | undefined;
  const heard = (): void => {
    if (closingSince !== undefined) {
      if (Date.now() - closingSince > 1_000) process.exit(130);
      return;
    }
    closingSince = Date.now();
    close().then(() => process.exit(0), failed);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, heard);
}

function failed(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

main().catch(failed);
