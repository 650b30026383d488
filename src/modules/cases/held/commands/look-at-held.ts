import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { recordLook } from '../../../vault/index.ts';
import type { Case } from '../../case.ts';

/** Writes down that an officer opened a paper of the applicant's vault for the case, for its owner to see. */
export const lookAtHeld = (
  { db, now }: Context,
  officer: Officer,
  { code, holderUnitId }: Pick<Case, 'code' | 'holderUnitId'>,
  paper: string,
): Promise<void> => recordLook(db, { papers: [paper], officer, unitId: holderUnitId, purpose: code }, now());
