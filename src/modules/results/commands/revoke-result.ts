import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { inTransaction, revokeResult as revokeInCase, type CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { lockResult } from '../queries/load-result.ts';
import type { Result } from '../result.ts';

/**
 * Takes an issued document back: whoever checks it is told from this moment, its owner by a notice (Decree 30/2020, art. 18).
 * @param given with the reason for the owner, and the version that the officer saw
 */
export async function revokeResult(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  result: Result,
  { reason, version }: { readonly reason: string; readonly version: number },
): Promise<Outcome<undefined>> {
  if (result.state !== 'issued' || !result.numbered) return refuse(problem(errors.notNow));
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
