import type { Officer } from '../../kernel/access/actor.ts';
import { anyone, holdsIn, officerWith, type Allow } from '../../kernel/access/policy.ts';
import { workUnits } from '../cases/index.ts';

/** Officers who work on cases see what they did themselves; what else a page shows, it asks of the rules below. */
export const mayAssess: Allow<unknown> = (actor) => actor.kind === 'officer' && workUnits(actor).length > 0;

/** Units for which the officer answers: as leader, or as the one who approves there. */
export const headedUnits = (officer: Officer): ReadonlySet<number> =>
  new Set(
    officer.positions
      .filter(({ roles }) => roles.includes('leader') || roles.includes('approver'))
      .flatMap(({ reach }) => reach),
  );

/** What no case tells is entered by operators, with day and source. */
export const mayEnterFacts: Allow<unknown> = officerWith('operator');

/** The government of the province, about whose figures a leader decides. */
export type Government = { readonly unitId: number };

/** Figures are made public by whoever leads the province (Circular 01/2018, art. 15). */
export const mayPublish: Allow<Government> = (actor, { unitId }) =>
  actor.kind === 'officer' && holdsIn(actor, 'leader', unitId);

/** What was published is for everybody. */
export const mayReadPublished: Allow<unknown> = anyone;
