import { loadPlace } from '../src/kernel/place.ts';
import type { Settings } from '../src/kernel/settings.ts';
import { eIdOptions, identityOfEId, startEId } from './e-id/start.ts';
import { exchangeOfSandbox, exchangeOptions, startExchange } from './national-portal/start.ts';
import { paymentOfSandbox, paymentOptions, startPayment } from './payment/start.ts';
import type { Sandbox } from './process.ts';

/** The site's settings with the sandboxes that stand where they name no system outside, and how to start these. */
export type Beside = { readonly settings: Settings; readonly start: () => readonly Sandbox[] };

/**
 * Says which sandboxes a demo needs beside it.
 * @throws Error with a sentence for the operator when one of them cannot be
 */
export function sandboxesBeside(given: Settings, env: Readonly<Record<string, string | undefined>>): Beside {
  if (!given.demo) return { settings: given, start: () => [] };
  const place = loadPlace(given.place);
  const eId = given.identity ? undefined : eIdOptions(given, place, env);
  const payment = given.payment ? undefined : paymentOptions(given, place, env);
  const exchange = given.exchange ? undefined : exchangeOptions(given, place, env);
  return {
    settings: {
      ...given,
      ...(eId && { identity: identityOfEId(eId) }),
      ...(payment && { payment: paymentOfSandbox(payment) }),
      ...(exchange && { exchange: exchangeOfSandbox(exchange) }),
    },
    start: () => [
      ...(eId ? [startEId(eId)] : []),
      ...(payment ? [startPayment(payment)] : []),
      ...(exchange ? [startExchange(exchange)] : []),
    ],
  };
}
