import type { App } from '../../../kernel/app.ts';
import { computeDeadline } from '../../../kernel/clock/deadline.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Petition } from '../petition.ts';
import { petitionTerms, type PetitionTerms } from './petition-terms.ts';

type Clock = Pick<App, 'calendar' | 'place'>;
type Facts = Pick<Petition, 'status' | 'filedAt' | 'informedAt' | 'acceptedAt' | 'answeredAt'>;

const dueAfter = (clock: Clock, from: Instant, term: Exclude<keyof PetitionTerms, 'basis'>): Instant | undefined =>
  computeDeadline({ calendar: clock.calendar, received: from, term: petitionTerms(clock.place)[term] }).due;

/**
 * When what comes next of a petition is due: to be taken on or refused, answered, published. Once its author has given what was
 * asked for, the time to look at it begins anew; while it waits for them, nothing is due.
 */
export function petitionDue(clock: Clock, facts: Facts): Instant | undefined {
  const { status, filedAt, informedAt, acceptedAt, answeredAt } = facts;
  if (status === 'filed') return dueAfter(clock, informedAt ?? filedAt, 'classify');
  if (status === 'accepted' && acceptedAt !== undefined) return dueAfter(clock, acceptedAt, 'answer');
  if (status === 'answered' && answeredAt !== undefined) return dueAfter(clock, answeredAt, 'publish');
  return undefined;
}

/** Until when its author may be asked for more. */
export const askUntil = (clock: Clock, { filedAt }: Pick<Petition, 'filedAt'>): Instant | undefined =>
  dueAfter(clock, filedAt, 'ask');
