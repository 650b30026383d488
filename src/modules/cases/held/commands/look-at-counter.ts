import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { say } from '../../../../kernel/text/text.ts';
import type { ProcedureDefinition } from '../../../procedures/index.ts';
import { recordLook } from '../../../vault/index.ts';
import type { Offers } from '../queries/put-forward.ts';
import { heldIds } from '../rules/held-ids.ts';
import { heldWords } from '../words.ts';

/** Writes down that the officer at a counter was shown what somebody's vault holds, for its owner to see. */
export const lookAtCounter = (
  { db, now, actor }: Context & { readonly actor: Officer },
  unitId: number,
  { code }: ProcedureDefinition,
  offers: Offers,
): Promise<void> =>
  recordLook(
    db,
    {
      papers: heldIds(offers),
      officer: actor,
      unitId,
      purpose: say(heldWords.lookAtCounter, 'vi', { code }),
    },
    now(),
  );
