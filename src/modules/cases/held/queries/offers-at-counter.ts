import type { App } from '../../../../kernel/app.ts';
import type { ProcedureDefinition } from '../../../procedures/index.ts';
import { ownerKey } from '../../../vault/index.ts';
import type { Dossier, Holder } from '../../counter/visit.ts';
import { putForward, type Offers } from './put-forward.ts';

const none: Offers = new Map();

/** What the vault of whoever stands at the counter holds for a dossier; nothing of who gave no number. */
export async function offersAtCounter(
  app: App,
  { personalNumber, taxCode }: Pick<Holder, 'personalNumber' | 'taxCode'>,
  definition: ProcedureDefinition,
  { answers = {} }: Pick<Dossier, 'answers'>,
): Promise<Offers> {
  const owner = ownerKey({ personalNumber, taxCode });
  const isTyped = definition.papers.some(({ type }) => type !== undefined);
  return owner === undefined || !isTyped ? none : putForward(app, owner, definition, answers);
}
