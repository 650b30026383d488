import type { ExchangeSettings } from '../../kernel/settings.ts';
import { ExchangeFault } from './fault.ts';
import type { Envelope, NationalPortal, Receipt } from './national-portal.ts';
import { callXRoad } from './x-road.ts';

/** Longer than any portal should need, and short enough that twenty such messages do not outlast a lease of the outbox. */
const timeoutMs = 5_000;

/**
 * The national portal behind the data exchange.
 * @param service its name there
 */
export function xRoadNationalPortal(exchange: ExchangeSettings, service: string): NationalPortal {
  const send = async (path: string, body: unknown, { id, issue }: Envelope): Promise<Receipt> => {
    const answer = await callXRoad(exchange, { method: 'POST', service, path, body, id, issue, timeoutMs });
    const said = answer.body as { readonly error_code?: unknown } | undefined;
    // The portal says in its own words whether it took the message, whatever the status.
    if (said?.error_code !== '0' && said?.error_code !== 0)
      throw new ExchangeFault('refused', answer.status, JSON.stringify(answer.body ?? ''));
    return { status: answer.status, requestHash: answer.requestHash, answer: JSON.stringify(answer.body) };
  };
  return {
    syncDossier: (dossier, envelope) => send('/dossiers', dossier, envelope),
    syncProgress: (progress, envelope) => send('/progress', progress, envelope),
  };
}
