import type { App } from '../../kernel/app.ts';
import type { PaymentSettings } from '../../kernel/settings.ts';
import { nationalPlatform } from '../../outside/payment/national-platform.ts';
import type { PaymentGateway } from '../../outside/payment/payment-gateway.ts';

const made = new WeakMap<PaymentSettings, PaymentGateway>();

/** The provider of payments; undefined where the settings name none. */
export function gatewayOf({ settings, place }: Pick<App, 'settings' | 'place'>): PaymentGateway | undefined {
  const { payment } = settings;
  if (!payment) return undefined;
  const known = made.get(payment) ?? nationalPlatform({ ...payment, zone: place.zone });
  made.set(payment, known);
  return known;
}
