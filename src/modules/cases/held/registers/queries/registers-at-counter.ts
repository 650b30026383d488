import type { App } from '../../../../../kernel/app.ts';
import { localDateOf } from '../../../../../kernel/clock/zone.ts';
import type { ProcedureDefinition } from '../../../../procedures/index.ts';
import {
  connectedRegisters,
  looksOfFiling,
  ownerKey,
  questionsFor,
  type RegisterQuestion,
} from '../../../../vault/index.ts';
import type { Dossier, Visit } from '../../../counter/visit.ts';
import { offersAtCounter } from '../../queries/offers-at-counter.ts';

/** What connected registers may be asked about whoever stands at the counter, for a dossier; nothing of who gave no number. */
export async function registersAtCounter(
  app: App,
  { holder }: Pick<Visit, 'holder'>,
  definition: ProcedureDefinition,
  dossier: Dossier,
): Promise<readonly RegisterQuestion[]> {
  const registers = connectedRegisters(app);
  const owner = ownerKey({ taxCode: holder.taxCode, personalNumber: holder.personalNumber });
  if (registers.length === 0 || owner === undefined) return [];
  if (definition.papers.every(({ type }) => type === undefined)) return [];
  const [looks, offers] = await Promise.all([
    looksOfFiling(app.db, owner, dossier.key),
    offersAtCounter(app, holder, definition, dossier),
  ]);
  return questionsFor(registers, definition, {
    answers: dossier.answers ?? {},
    today: localDateOf(app.now(), app.place.zone),
    held: new Set([...offers.values()].map(({ type }) => type.code)),
    looks,
  });
}
