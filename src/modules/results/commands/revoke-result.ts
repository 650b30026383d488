import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { inTransaction, revokeResult as revokeInCase, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { mayRevoke } from '../policy.ts';
import { lockResult } from '../queries/load-result.ts';
import type { Result } from '../result.ts';

/**
 * Takes an issued document back: whoever checks it is told from this moment, its owner by a notice (Decree 30/2020, art. 18).
 * @param given with the reason for the owner, the version that the officer saw, and whether they said that they mean it
 */
export async function revokeResult(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  result: Result,
  { reason, version, isMeant }: { readonly reason: string; readonly version: number; readonly isMeant: boolean },
): Promise<Outcome<undefined>> {
  if (!mayRevoke(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  if (result.state !== 'issued' || !result.numbered) return refuse(problem(errors.notNow));
  if (!isMeant) return refuse(problem(errors.confirmMissing, '/confirm'));
  const number = result.numbered.symbol;
  const also = [
    sql`update results set state = 'revoked', revoked_at = ${new Date(context.now())}, revoked_reason = ${reason},
        revoked_by = ${context.actor.fullName}, version = results.version + 1
      from changed where results.id = ${result.id}`,
  ];
  return context.db.transaction(async (db) => {
    const isAsSeen = await lockResult(db, result.id, version);
    return isAsSeen
      ? revokeInCase(inTransaction(context, db), about, { number, reason, also })
      : refuse(problem(errors.changedMeanwhile));
  });
}
