import type { Citizen } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { personById } from '../../../people/index.ts';
import { knownFacts, ownerOf } from '../../../vault/index.ts';

/** An answer that is known already, and where from: the e-ID, or the case in which it was given. */
export type KnownAnswer = { readonly value: string; readonly from: 'account' | { readonly caseCode: string } };

/** What need not be typed again, by the names that `x-prefill` uses. What the e-ID tells goes before what was answered. */
export async function knownAnswers({
  db,
  actor,
}: Context & { readonly actor: Citizen }): Promise<ReadonlyMap<string, KnownAnswer>> {
  const [person, facts] = await Promise.all([personById(db, actor.personId), knownFacts(db, ownerOf(actor))]);
  const { fullName, personalNumber, phone, email } = actor;
  const claims = Object.entries({ fullName, personalNumber, phone, email, dateOfBirth: person?.dateOfBirth });
  return new Map([
    ...facts.map(({ fact, value, caseCode }): [string, KnownAnswer] => [fact, { value, from: { caseCode } }]),
    ...claims.flatMap(([name, value]): [string, KnownAnswer][] =>
      value === undefined ? [] : [[name, { value, from: 'account' }]],
    ),
  ]);
}
