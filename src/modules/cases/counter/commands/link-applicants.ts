import type { LedgerEntry } from '../../../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../../../kernel/ledger/subscriber.ts';
import { personsById, personWithNumber } from '../../../people/index.ts';
import { loadVisit } from '../queries/load-visit.ts';
import { joinCases } from './join-cases.ts';

/**
 * Joins cases of the counter to the account of their applicant when they sign in. A visit is looked at, too: its person may have
 * signed in for the first time while it was being received.
 */
export const linkApplicants: Subscriber = {
  name: 'counter applicants',
  kinds: ['person.signed-in', 'visit.received'],
  async handle({ now }, transaction, entries) {
    const about = (kind: string) => [...new Set(entries.filter((entry) => entry.kind === kind).map(subjectOf))];
    const signedIn = await personsById(transaction, about('person.signed-in').map(Number));
    for (const person of signedIn) await joinCases(transaction, person, now());
    for (const id of about('visit.received')) {
      const visit = await loadVisit(transaction, id);
      const person = visit && (await personWithNumber(transaction, visit.holder));
      if (person) await joinCases(transaction, person, now());
    }
  },
};

const subjectOf = ({ stream }: LedgerEntry): string => stream.split('/')[1] ?? '';
