import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, type Outcome, type Problem } from '../../../kernel/errors/problem.ts';
import { caseByCode } from '../../cases/index.ts';
import { openSigning, type OpenSigning } from '../../signing/index.ts';
import { mayOpen } from '../policy.ts';
import { resultById } from '../queries/load-result.ts';
import type { Result } from '../result.ts';
import type { Authorised, Sign } from '../sign.ts';
import { sealResult } from './seal-result.ts';
import { signResult } from './sign-result.ts';

type OfficerContext = Context & { readonly actor: Officer };

/** A document that an officer chose, as they saw it. */
export type Chosen = { readonly id: number; readonly version: number };

/** What came of one of many. */
export type Done = { readonly result: Result; readonly problem: Problem | undefined };

/**
 * Signs or seals many documents with one opening of the key, one after the other, each by itself: what cannot be signed is said, and
 * holds up no other.
 */
export async function actOnMany(
  context: OfficerContext,
  act: 'sign' | 'seal',
  chosen: readonly Chosen[],
  { authorisation }: Authorised,
): Promise<readonly Done[]> {
  const keys = new Map<number, Outcome<OpenSigning>>();
  const done: Done[] = [];
  const sign: Sign = async (_context, request) => {
    const as = act === 'sign' ? 'signer' : 'agency';
    const { unitId } = request;
    const key = keys.get(unitId) ?? (await openSigning(context, { as, unitId, authorisation }, chosen.length));
    keys.set(unitId, key);
    return key.ok ? key.value.sign(request) : key;
  };
  try {
    for (const { id, version } of chosen) {
      const result = await resultById(context.db, id);
      if (!result) continue;
      const outcome = await actOn(context, act, result, { sign, version });
      done.push({ result, problem: outcome.ok ? undefined : outcome.problems[0] });
    }
    return done;
  } finally {
    for (const key of keys.values()) if (key.ok) await key.value.close();
  }
}

async function actOn(
  context: OfficerContext,
  act: 'sign' | 'seal',
  result: Result,
  given: { readonly sign: Sign; readonly version: number },
): Promise<Outcome<undefined>> {
  const about = await caseByCode(context, result.caseCode);
  if (!about || !mayOpen(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  return act === 'sign'
    ? signResult(context, about, result, { ...given, note: '' })
    : sealResult(context, result, given);
}
