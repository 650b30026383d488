import type { Officer } from '../../../kernel/access/actor.ts';
import { asOfficer as byOfficer } from '../../../kernel/web/as-officer.ts';
import type { Answer } from '../../../kernel/web/answer.ts';
import type { Incoming, Route, WebContext } from '../../../kernel/web/route.ts';
import type { Batch } from '../batch.ts';
import { mayHandleBatch } from '../policy.ts';
import { batchById } from '../queries/batches.ts';
import { batchAddress } from '../rules/addresses.ts';
import { postedId } from './posted.ts';

export type OfficerAt<S> = {
  readonly context: WebContext & { readonly actor: Officer };
  readonly incoming: Incoming<S>;
};

export const asOfficer = <S>(handle: (at: OfficerAt<S>) => Promise<Answer>): Route<S>['handle'] =>
  byOfficer((context, incoming) => handle({ context, incoming }));

/** A route about one batch, for the officer who made it. */
export const batchRoute = (
  method: 'GET' | 'POST',
  path: string,
  handle: (at: OfficerAt<Batch>) => Promise<Answer>,
  more: Partial<Pick<Route, 'perMinute'>> = {},
): Route<Batch> => ({
  method,
  url: batchAddress(':batch', path),
  signIn: 'officer',
  allow: mayHandleBatch,
  subject: async ({ db, actor }, params) => {
    const id = postedId(params['batch']);
    const batch = id === undefined ? undefined : await batchById(db, id);
    return batch && mayHandleBatch(actor, batch) ? batch : undefined;
  },
  ...more,
  handle: asOfficer(handle),
});
