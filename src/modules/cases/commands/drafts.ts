import sql, { join, type Sql } from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { procedureInForce } from '../../procedures/index.ts';
import type { Delivery } from '../case.ts';
import type { Draft, DraftPaper } from '../draft.ts';
import { errors } from '../errors.ts';
import { knownAnswers } from '../held/queries/known-answers.ts';
import { supplementDraft } from '../queries/drafts.ts';
import type { CaseSubject } from '../queries/load-case.ts';

type CitizenContext = Context & { readonly actor: Citizen };

const mostDrafts = 30;

/** Begins an application under the version of the procedure in force today. */
export async function startDraft(
  context: CitizenContext,
  procedureCode: string,
): Promise<Outcome<{ readonly id: string }>> {
  const today = localDateOf(context.now(), context.place.zone);
  const procedure = await procedureInForce(context, procedureCode, today);
  if (!procedure) return refuse(problem(errors.procedureUnknown, undefined, { code: procedureCode }));
  if (procedure.definition.serviceLevel === 'information') return refuse(problem(errors.procedureNotOnline));
  const at = new Date(context.now());
  const known = await knownAnswers(context);
  const prefilled = procedure.form.prefill(
    Object.fromEntries([...known].map(([name, { value }]) => [name, value])),
    {},
  );
  const draft = await context.db.maybe<{ id: string }>(sql`
    insert into case_drafts (person_id, procedure_code, procedure_version, answers, started_at, saved_at)
    select ${context.actor.personId}, ${procedure.definition.code}, ${procedure.definition.version},
      ${JSON.stringify(prefilled)}::jsonb, ${at}, ${at}
    where (select count(*) from case_drafts where person_id = ${context.actor.personId} and filed_code is null) < ${mostDrafts}
    returning id`);
  return draft ? succeed(draft) : refuse(problem(errors.tooManyDrafts, undefined, { most: mostDrafts }));
}

/** Opens the draft in which the applicant answers a supplement request, begun with the answers as they were filed. */
export async function startSupplement(
  context: CitizenContext,
  { subject }: CaseSubject,
): Promise<Outcome<{ readonly id: string }>> {
  if (subject.status !== 'supplement-requested') return refuse(problem(errors.notNow));
  const at = new Date(context.now());
  const draft = await context.db.maybe<{ id: string }>(sql`
    insert into case_drafts (person_id, procedure_code, procedure_version, competent_unit_id, case_id, answers, delivery,
      started_at, saved_at)
    values (${context.actor.personId}, ${subject.procedureCode}, ${subject.procedureVersion}, ${subject.competentUnitId},
      ${subject.id}, ${JSON.stringify(subject.answers)}, ${subject.delivery}, ${at}, ${at})
    on conflict (case_id) where case_id is not null and filed_code is null do nothing
    returning id`);
  const begun = draft ?? (await supplementDraft(context, subject.id));
  return begun ? succeed({ id: begun.id }) : refuse(problem(errors.notNow));
}

export type DraftChange = {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly competentUnitId?: number;
  readonly variant?: string;
  readonly delivery?: Delivery;
  readonly postalAddress?: string;
};

/** Keeps what was answered so far. The last save wins: it is one person's own draft, perhaps on two devices. */
export async function saveDraft(context: CitizenContext, draft: Draft, change: DraftChange): Promise<void> {
  const set: Sql[] = [sql`saved_at = ${new Date(context.now())}`, sql`version = version + 1`];
  if (change.answers) set.push(sql`answers = ${JSON.stringify(change.answers)}`);
  if (change.competentUnitId !== undefined) set.push(sql`competent_unit_id = ${change.competentUnitId}`);
  if (change.variant !== undefined) set.push(sql`variant = ${change.variant}`);
  if (change.delivery) set.push(sql`delivery = ${change.delivery}`);
  if (change.postalAddress) set.push(sql`postal_address = ${change.postalAddress}`);
  await context.db.run(sql`update case_drafts set ${join(set, ', ')} where id = ${draft.id} and filed_code is null`);
}

/** Most files of one application. */
export const mostPapers = 30;

/** Adds an uploaded paper to a draft. */
export async function addPaper(context: CitizenContext, draft: Draft, paper: DraftPaper): Promise<Outcome<undefined>> {
  const added = await context.db.run(sql`
    update case_drafts set papers = papers || ${JSON.stringify([paper])}::jsonb, saved_at = ${new Date(context.now())}
    where id = ${draft.id} and filed_code is null and jsonb_array_length(papers) < ${mostPapers}`);
  return added === 1 ? succeed(undefined) : refuse(problem(errors.tooManyPapers, '/file', { most: mostPapers }));
}

/** Takes an uploaded paper out of a draft again. */
export async function removePaper(context: CitizenContext, draft: Draft, file: string): Promise<void> {
  await context.db.run(sql`
    update case_drafts set saved_at = ${new Date(context.now())}, papers = (
      select coalesce(jsonb_agg(paper), '[]') from jsonb_array_elements(papers) as paper where paper ->> 'file' <> ${file})
    where id = ${draft.id} and filed_code is null`);
}

export async function deleteDraft(context: CitizenContext, draft: Draft): Promise<void> {
  await context.db.run(sql`delete from case_drafts where id = ${draft.id} and filed_code is null`);
}

/**
 * Brings a draft to the version of the procedure in force, when a newer one came while it was being written; an answer to a
 * supplement request stays with the version of its case.
 * @returns whether it was brought to another version
 */
export async function renewDraft(context: CitizenContext, draft: Draft): Promise<boolean> {
  if (draft.caseId !== undefined) return false;
  const today = localDateOf(context.now(), context.place.zone);
  const procedure = await procedureInForce(context, draft.procedureCode, today);
  if (!procedure || procedure.definition.version === draft.procedureVersion) return false;
  await context.db.run(
    sql`update case_drafts set procedure_version = ${procedure.definition.version} where id = ${draft.id}`,
  );
  return true;
}
