import type { Officer } from '../../../../../kernel/access/actor.ts';
import type { Context } from '../../../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../../../kernel/errors/problem.ts';
import type { ProcedureDefinition } from '../../../../procedures/index.ts';
import { askRegisters, ownerKey, registerErrors, type Said } from '../../../../vault/index.ts';
import { writeDossiers } from '../../../counter/commands/visits.ts';
import type { Dossier, Visit } from '../../../counter/visit.ts';
import { offersAtCounter } from '../../queries/offers-at-counter.ts';
import { mustNotAsk } from '../../rules/must-not-ask.ts';
import { registersAtCounter } from '../queries/registers-at-counter.ts';
import { holderOf } from '../rules/holder-of.ts';

type OfficerContext = Context & { readonly actor: Officer };

/**
 * Asks the registers to which whoever stands at the counter agreed, before the officer who writes it down. What is attested and
 * theirs alone is used for the dossier, as the consent says.
 */
export async function lookAtCounterRegisters(
  context: OfficerContext,
  visit: Visit,
  { dossier, definition }: { readonly dossier: Dossier; readonly definition: ProcedureDefinition },
  { key, agreed }: { readonly key: string; readonly agreed: readonly string[] },
): Promise<Outcome<unknown>> {
  const { holder, unitId } = visit;
  const asked = holderOf(holder);
  const owner = ownerKey({ taxCode: holder.taxCode, personalNumber: holder.personalNumber });
  const all = await registersAtCounter(context, visit, definition, dossier);
  const questions = all.filter(({ register }) => agreed.includes(register.code));
  if (!asked || owner === undefined || all.length === 0) return refuse(problem(registerErrors.registerNone));
  if (questions.length === 0) return refuse(problem(registerErrors.registerConsent, '/registers'));
  const { code, name } = definition;
  const found = await askRegisters(context, {
    key,
    owner,
    holder: asked,
    holderName: holder.fullName,
    filing: { key: dossier.key, procedure: { code, name: name.vi } },
    unitId,
    questions,
    consent: 'given',
  });
  if (!found.ok) return found;
  const offers = await offersAtCounter(context, holder, definition, dossier);
  const used = [...offers].flatMap(([paper, offer]): Said[] =>
    mustNotAsk(offer)
      ? offer.held.filter(({ id }) => found.value.includes(id)).map(({ id }) => ({ paper, held: id }))
      : [],
  );
  if (used.length === 0) return found;
  const kept = (dossier.held ?? []).filter(({ paper }) => !used.some((each) => each.paper === paper));
  const next = { ...dossier, held: [...kept, ...used] };
  return writeDossiers(
    context,
    visit,
    visit.dossiers.map((each) => (each.key === dossier.key ? next : each)),
  );
}
