import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import type { Asks } from '../../../outside/signing/signing-provider.ts';
import type { Holder, SignedAs } from '../certificate.ts';
import { mayUseSeal } from '../policy.ts';
import { agencyOf, keepersOf } from './agencies.ts';
import { certificateOf } from './certificates.ts';

/**
 * What the key asks of an officer who signs so: for the fields of a form.
 * @returns undefined when the officer does not keep the agency's seal
 */
export async function signingAsks(
  { db, actor }: Context & { readonly actor: Officer },
  as: SignedAs,
  unitId: number,
): Promise<Asks | undefined> {
  if (as === 'signer') return asksOf(db, { kind: 'officer', officerId: actor.officerId });
  const agency = await agencyOf({ db }, unitId);
  if (!agency || !mayUseSeal(actor, await keepersOf(db, agency.id))) return undefined;
  return asksOf(db, { kind: 'unit', unitId: agency.id });
}

const asksOf = async (db: Context['db'], holder: Holder): Promise<Asks> =>
  (await certificateOf(db, holder))?.key.asks ?? 'nothing';
