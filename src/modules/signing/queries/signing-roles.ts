import type { Text } from '../../../kernel/text/text.ts';
import type { OfficerContext } from '../commands/register-certificate.ts';
import { mayUseSeal } from '../policy.ts';
import { agencyOf, keepersOf } from './agencies.ts';

/** An agency for which an officer may sign. */
export type SealChoice = { readonly unitId: number; readonly name: Text };

/** The agencies of an officer's positions whose seal they keep. */
export async function sealsOf(context: OfficerContext): Promise<readonly SealChoice[]> {
  const { actor, db } = context;
  const found = new Map<number, SealChoice>();
  for (const unitId of new Set(actor.positions.map((position) => position.unitId))) {
    const agency = await agencyOf(context, unitId);
    if (agency && mayUseSeal(actor, await keepersOf(db, agency.id)))
      found.set(agency.id, { unitId: agency.id, name: agency.name });
  }
  return [...found.values()];
}
