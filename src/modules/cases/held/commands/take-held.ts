import sql from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { Refusal, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { changeCase, objection } from '../../commands/change-case.ts';
import type { CaseSubject } from '../../queries/load-case.ts';
import { heldForCase, ownerOfSubject } from '../queries/held-for-case.ts';
import { heldGone } from '../rules/held-gone.ts';
import { attachHeld } from './attach-held.ts';

/** A paper of the applicant's vault, by the code that the procedure gives it. */
export type Taken = { readonly paper: string; readonly held: string };

/**
 * Takes a paper of the applicant's vault into an open case, where it would otherwise be asked for (Decree 107/2021). The applicant
 * said to the officer that they agree; they see it with the officer's name and may take it back. Done again, it changes nothing.
 */
export async function takeHeld(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  taken: Taken,
): Promise<Outcome<undefined>> {
  const { subject, procedure } = about;
  if (await isThere(context, subject.id, taken)) return succeed(undefined);
  const against = objection('request-supplement', context, about);
  if (against) return refuse(against);
  const offers = await heldForCase(context, about);
  const owner = await ownerOfSubject(context, subject);
  const isOffered = offers.get(taken.paper)?.held.some(({ id }) => id === taken.held) ?? false;
  if (!isOffered || owner === undefined) return refuse(heldGone(procedure.definition, taken.paper));
  const { definition } = procedure;
  const { key } = await context.db.one<{ key: string }>(sql`
    select filing_key as key from cases where id = ${subject.id}`);
  const { actor, db, now } = context;
  const given = { made: subject, owner, key, definition, held: [taken], actor, unitId: subject.holderUnitId };
  try {
    return await db.transaction(async (transaction) => {
      const within = { ...context, db: { ...transaction, listen: db.listen } };
      const entry = { kind: 'case.paper-from-vault', body: taken };
      const changed = await changeCase(within, about, { set: [], entry });
      if (changed.ok) await attachHeld(transaction, [given], now());
      return changed;
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  }
}

const isThere = async ({ db }: Context, caseId: number, { paper, held }: Taken): Promise<boolean> =>
  (await db.maybe(sql`
    select from case_held_papers
    where case_id = ${caseId} and paper = ${paper} and vault_paper_id::text = ${held} and withdrawn_at is null`)) !==
  undefined;
