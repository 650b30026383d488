import sql from 'sql-template-tag';
import type { App } from '../../../../kernel/app.ts';
import type { Database } from '../../../../kernel/database/database.ts';
import type { LedgerEntry } from '../../../../kernel/ledger/entry.ts';
import type { Subscriber } from '../../../../kernel/ledger/subscriber.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { personsById, personWithNumber, type Person } from '../../../people/index.ts';
import { loadVisit } from '../queries/load-visit.ts';

/**
 * Gives people the cases that were taken in at a counter under their number before they had an account: when they sign in they see
 * them. An account of an enterprise gets those of its tax code, never those of its representative. A visit is looked at, too: its
 * person may have signed in for the first time while it was being received.
 */
export const linkApplicants: Subscriber = {
  name: 'counter applicants',
  kinds: ['person.signed-in', 'visit.received'],
  async handle(app, transaction, entries) {
    const about = (kind: string) => [...new Set(entries.filter((entry) => entry.kind === kind).map(subjectOf))];
    const signedIn = await personsById(transaction, about('person.signed-in').map(Number));
    for (const person of signedIn) await link(app, transaction, person);
    for (const id of about('visit.received')) {
      const visit = await loadVisit(transaction, id);
      const person = visit && (await personWithNumber(transaction, visit.holder));
      if (person) await link(app, transaction, person);
    }
  },
};

const subjectOf = ({ stream }: LedgerEntry): string => stream.split('/')[1] ?? '';

async function link({ now }: App, transaction: Database, person: Person): Promise<void> {
  const number = person.accountKind === 'enterprise' ? person.taxCode : person.personalNumber;
  if (number === undefined) return;
  const actor = { kind: 'citizen', id: person.id, name: person.fullName } as const;
  await transaction.run(sql`
    with linked as (
      update cases set applicant_id = ${person.id} where applicant_number = ${number} and applicant_id is null returning id
    )
    select ${ledgerAppend(sql`'case/' || id`, 'case.linked', actor, {}, now())} from linked`);
}
