import { problem, refuse } from '../../../kernel/errors/problem.ts';
import { nameKeeper, removeKeeper } from '../commands/name-keepers.ts';
import { errors } from '../errors.ts';
import { mayNameKeepers } from '../policy.ts';
import { agencyOf } from '../queries/agencies.ts';
import { sealAddress } from '../rules/addresses.ts';
import type { At, HolderAddress } from './holder-route.ts';
import { changing, holderRoutes } from './holder-routes.tsx';
import { postedId, postedText } from './posted.ts';

const address: HolderAddress = {
  url: sealAddress(':unit'),
  allow: (actor, { holder }) => holder.kind === 'unit' && mayNameKeepers(actor, holder),
  subject: async (context, params) => {
    const unitId = postedId(params['unit']);
    if (unitId === undefined || !mayNameKeepers(context.actor, { unitId })) return undefined;
    const agency = await agencyOf(context, unitId);
    if (agency?.id !== unitId) return undefined;
    return { holder: { kind: 'unit', unitId }, base: sealAddress(unitId), name: agency.name };
  },
};

const position =
  (act: typeof nameKeeper) =>
  async ({ context, incoming, subject }: At) => {
    const id = postedId(postedText(incoming.body)('position'));
    if (id === undefined || subject.holder.kind !== 'unit')
      return refuse(problem(errors.positionUnchosen, '/position'));
    return act(context, subject.holder.unitId, id);
  };

/** An agency's seal: its certificate, its image, who keeps it. */
export const sealRoutes = [
  ...holderRoutes(address),
  ...changing(address, '/keepers', 'done', position(nameKeeper)),
  ...changing(address, '/keepers/remove', 'done', position(removeKeeper)),
];
