import { officerWith, type Allow } from '../../kernel/access/policy.ts';
import { worksOnCase, type CaseSubject } from '../cases/index.ts';

/** Operators see what other systems were told and what they answered, and have it sent again; who people are stays masked. */
export const mayWatchExchange: Allow<unknown> = officerWith('operator');

/** Operators keep the list of agencies that may ask us. */
export const mayKeepClients: Allow<unknown> = officerWith('operator');

/**
 * People are looked up in the population register for a case alone, by the officers who work on it while it is open (Decree 13/2023,
 * art. 3: for the purpose that was named, and no other).
 */
export const mayLookUp: Allow<CaseSubject> = (actor, about) =>
  worksOnCase(actor, about) && about.subject.endedAt === undefined && actor.kind === 'officer';
