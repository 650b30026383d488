import type { ExchangeFault } from '../../../outside/exchange/fault.ts';

/** With these the portal has judged what a message says; a 404 may be a service that is not in its place at this moment. */
const judged: ReadonlySet<number> = new Set([200, 201, 202, 400, 409, 413, 415, 422]);

/** Whether a message would be refused every time until what it says is mended. */
export const neverPasses = ({ kind, status }: Pick<ExchangeFault, 'kind' | 'status'>): boolean =>
  kind === 'refused' && status !== undefined && judged.has(status);
