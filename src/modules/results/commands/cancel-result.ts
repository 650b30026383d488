import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { mayCancel } from '../policy.ts';
import type { Result } from '../result.ts';

/**
 * Gives up a document that nobody outside has: the result comes another way, or a replacement is not needed after all. A number that
 * it had stays its own, and the register says that it was not used.
 * @param given with why, for the ledger, and the version that the officer saw
 */
export async function cancelResult(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  result: Result,
  { reason, version }: { readonly reason: string; readonly version: number },
): Promise<Outcome<undefined>> {
  if (!mayCancel(context.actor, about, result)) return refuse(problem(requestErrors.notAllowed));
  if (!isInWork(result)) return refuse(problem(errors.notNow));
  if (reason.trim() === '' || reason.length > 4000) return refuse(problem(errors.reasonMissing, '/reason'));
  const body = { case: result.caseId, symbol: result.numbered?.symbol, reason };
  const done = await context.db.maybe(sql`
    with cancelled as (
      update results set state = 'cancelled', version = version + 1
      where id = ${result.id} and version = ${version} and state in ('draft', 'signed', 'sealed') returning id
    )
    select ${ledgerAppend(sql`'result/' || id`, 'result.cancelled', ledgerActor(context.actor, result.unitId), body, context.now())}
      as number from cancelled`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}

const isInWork = ({ state }: Result): boolean => state === 'draft' || state === 'signed' || state === 'sealed';
