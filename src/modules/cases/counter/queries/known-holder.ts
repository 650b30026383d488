import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import type { Officer } from '../../../../kernel/access/actor.ts';
import { personWithNumber, recordReading, type Person } from '../../../people/index.ts';
import type { Applicant } from '../../case.ts';
import type { Holder } from '../visit.ts';
import { personWords } from '../words.ts';

type Asked = Pick<Holder, 'kind' | 'personalNumber' | 'taxCode'>;

/**
 * What is known of whoever stands at the counter, by their number: from their account, else from what they handed in last. The
 * looking is written down for them to see.
 * @returns undefined when nobody with this number was here before
 */
export async function knownHolder(
  context: Context & { readonly actor: Officer },
  asked: Asked,
  unitId: number,
): Promise<Holder | undefined> {
  const number = asked.kind === 'person' ? asked.personalNumber : asked.taxCode;
  if (number === undefined) return undefined;
  const person = await personWithNumber(context.db, asked);
  const last = await context.db.maybe<{ applicant: Applicant }>(sql`
    select applicant from cases where applicant_number = ${number} order by filed_at desc, id desc limit 1`);
  if (!person && !last) return undefined;
  if (person) {
    const { actor: officer } = context;
    await recordReading(
      context.db,
      { personId: person.id, officer, unitId, purpose: personWords.readingPurpose.vi },
      context.now(),
    );
  }
  return holderOf(asked, person, last?.applicant);
}

const holderOf = (asked: Asked, person: Person | undefined, last: Applicant | undefined): Holder => ({
  ...asked,
  fullName: person?.fullName ?? last?.fullName ?? '',
  dateOfBirth: asked.kind === 'person' ? (person?.dateOfBirth ?? last?.dateOfBirth) : undefined,
  phone: person?.phone ?? last?.phone,
  email: person?.email ?? last?.email,
  address: last?.address,
});
