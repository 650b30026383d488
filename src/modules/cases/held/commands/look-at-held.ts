import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { recordLook } from '../../../vault/index.ts';
import type { Case } from '../../case.ts';

/** Writes down that an officer opened papers of the applicant's vault for the case, or saw that they are there, for its owner to see. */
export const lookAtHeld = (
  { db, now }: Context,
  officer: Officer,
  { code, holderUnitId }: Pick<Case, 'code' | 'holderUnitId'>,
  papers: readonly string[],
): Promise<void> => recordLook(db, { papers, officer, unitId: holderUnitId, purpose: code }, now());
