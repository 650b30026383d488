import { mayKeepOwn } from '../policy.ts';
import { ownAddress } from '../rules/addresses.ts';
import { holderRoutes } from './holder-routes.tsx';

/** The officer's own certificate. */
export const ownRoutes = holderRoutes({
  url: ownAddress,
  allow: mayKeepOwn,
  subject: async ({ actor }) =>
    actor.kind === 'officer'
      ? { holder: { kind: 'officer', officerId: actor.officerId }, base: ownAddress, name: undefined }
      : undefined,
});
