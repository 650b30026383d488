import type { Allow } from '../../../kernel/access/policy.ts';
import type { Context } from '../../../kernel/app.ts';
import { caseByCode, type CaseSubject } from '../queries/load-case.ts';

/** The case with this code for those who may read it; to everybody else it is as unknown as one that does not exist. */
export async function caseFor(
  context: Context,
  reads: Allow<CaseSubject>,
  code: string,
): Promise<CaseSubject | undefined> {
  if (context.actor.kind === 'anonymous') return undefined;
  const about = await caseByCode(context, code);
  return about && reads(context.actor, about) ? about : undefined;
}
