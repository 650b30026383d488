import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { errors } from '../errors.ts';
import { mayReplace } from '../policy.ts';
import type { Result } from '../result.ts';
import { composeResult } from './compose-result.ts';

/** Begins the document that takes the place of an issued or revoked one, with the same data, to be mended, signed and sealed. */
export async function reissueResult(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  result: Result,
  reason: string,
): Promise<Outcome<number>> {
  if (!mayReplace(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  if (result.state !== 'issued' && result.state !== 'revoked') return refuse(problem(errors.notNow));
  if (reason.trim() === '' || reason.length > 4000) return refuse(problem(errors.reasonMissing, '/reason'));
  const { kind, data } = result;
  return composeResult(context, about, { kind, data, version: 0, reissue: { of: result.id, reason } });
}
