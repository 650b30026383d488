import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { errors as requestErrors } from '../../../kernel/errors/errors.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import type { Answers } from '../../../kernel/schema/answers.ts';
import type { CaseSubject } from '../../cases/index.ts';
import { formatsOf } from '../../procedures/index.ts';
import { errors } from '../errors.ts';
import { mayCompose } from '../policy.ts';
import { resultKinds } from '../queries/result-kinds.ts';
import { documentFacts } from '../rules/document-facts.ts';

export type Composed = {
  readonly kind: string;
  readonly data: Answers;
  /** Version of the draft that its writer saw; 0 for a first one. */
  readonly version: number;
  /** The document whose place it takes, and why; told to its owner. */
  readonly reissue?: { readonly of: number; readonly reason: string };
};

type OfficerContext = Context & { readonly actor: Officer };

/**
 * Keeps the draft of the document that answers a case, complete or not; there is one at a time. What has a number keeps its kind.
 * @returns the id of the draft
 */
export async function composeResult(
  context: OfficerContext,
  about: CaseSubject,
  composed: Composed,
): Promise<Outcome<number>> {
  if (!mayCompose(context.actor, about)) return refuse(problem(requestErrors.notAllowed));
  // Once there is a result, a new document takes the place of one, and says why.
  if (composed.version === 0 && !composed.reissue && about.subject.finishedAt !== undefined)
    return refuse(problem(errors.notNow));
  const ready = resultKinds(context.place).get(composed.kind);
  if (!ready) return refuse(problem(errors.kindMissing, '/kind'));
  const facts = documentFacts(ready.kind, composed.data, formatsOf(context.place));
  const written = { ...composed, ...facts, validTo: facts.validTo ?? null };
  const id = composed.version === 0 ? await begin(context, about, written) : await change(context, about, written);
  return id === undefined ? refuse(problem(errors.changedMeanwhile)) : succeed(id);
}

type Written = Composed & { readonly holder: string; readonly validTo: string | null };

async function begin(context: OfficerContext, { subject }: CaseSubject, given: Written): Promise<number | undefined> {
  const { actor } = context;
  const at = new Date(context.now());
  const body = { case: subject.id, kind: given.kind, ...(given.reissue ? { reissues: given.reissue.of } : {}) };
  const begun = context.db.maybe<{ id: number }>(sql`
    with begun as (
      insert into results (case_id, case_code, procedure_code, procedure_name, unit_id, owner_id, kind, data, holder, valid_to, state,
        composed_by, composed_by_name, composed_at, replaces, reissue_reason)
      values (${subject.id}, ${subject.code}, ${subject.procedureCode}, ${subject.procedureName}, ${subject.competentUnitId},
        ${subject.applicantId ?? null}, ${given.kind}, ${JSON.stringify(given.data)}::jsonb, ${given.holder}, ${given.validTo}, 'draft',
        ${actor.officerId}, ${actor.fullName}, ${at}, ${given.reissue?.of ?? null}, ${given.reissue?.reason ?? null})
      returning id
    )
    select id, ${ledgerAppend(sql`'result/' || id`, 'result.composed', ledgerActor(actor, subject.competentUnitId), body, context.now())}
      as number from begun`);
  const row = await begun.catch((error: unknown) => {
    // Somebody began it in this moment.
    if (isUniqueViolation(error, 'results_in_work')) return undefined;
    throw error;
  });
  return row?.id;
}

async function change(context: OfficerContext, { subject }: CaseSubject, given: Written): Promise<number | undefined> {
  const { actor } = context;
  const row = await context.db.maybe<{ id: number }>(sql`
    with changed as (
      update results set kind = ${given.kind}, data = ${JSON.stringify(given.data)}::jsonb, holder = ${given.holder},
        valid_to = ${given.validTo}, owner_id = ${subject.applicantId ?? null}, unit_id = ${subject.competentUnitId},
        composed_by = ${actor.officerId}, composed_by_name = ${actor.fullName}, composed_at = ${new Date(context.now())},
        version = version + 1
      where case_id = ${subject.id} and state = 'draft' and version = ${given.version}
        and (number is null or (kind = ${given.kind} and unit_id = ${subject.competentUnitId}))
      returning id
    )
    select id, ${ledgerAppend(sql`'result/' || id`, 'result.composed', ledgerActor(actor, subject.competentUnitId), { case: subject.id, kind: given.kind }, context.now())}
      as number from changed`);
  return row?.id;
}
