import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { maySign } from '../policy.ts';
import type { Result } from '../result.ts';

/**
 * Makes a signed document that nobody has yet a draft again, so that a mistake can be mended before the seal. It keeps its number.
 * @param given with why, for the ledger, and the version that the officer saw
 */
export async function takeBackSignature(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  result: Result,
  { reason, version }: { readonly reason: string; readonly version: number },
): Promise<Outcome<undefined>> {
  if (!maySign(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  if (result.state !== 'signed' && result.state !== 'sealed') return refuse(problem(errors.notNow));
  if (reason.trim() === '' || reason.length > 4000) return refuse(problem(errors.reasonMissing, '/reason'));
  const actor = ledgerActor(context.actor, result.unitId, 'approver');
  const done = await context.db.maybe(sql`
    with opened as (
      update results set state = 'draft', signed_file = null, signed_at = null, sealed_file = null, sha256 = null, version = version + 1
      where id = ${result.id} and version = ${version} and state in ('signed', 'sealed') returning id
    )
    select ${ledgerAppend(sql`'result/' || id`, 'result.signature-taken-back', actor, { case: result.caseId, reason }, context.now())}
      as number from opened`);
  return done ? succeed(undefined) : refuse(problem(errors.changedMeanwhile));
}
