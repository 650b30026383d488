import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../kernel/ledger/ledger-actor.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { channelCodes, statusCodes, type Applicant, type Delivery } from '../case.ts';
import { errors } from '../errors.ts';
import { checkApplication, type CheckedApplication } from './check-application.ts';
import { digestOf } from '../rules/digest.ts';
import { intakeDueAt } from '../rules/due-dates.ts';
import { firstStep } from '../rules/process.ts';
import { compactDay } from '../rules/case-code.ts';

/** A complete application, as it arrives. */
export type Application = {
  /** A UUID made by the applicant's side: filing twice under one key files once. */
  readonly key: string;
  readonly procedure: string;
  /** Id or agency code of the unit that decides, where the procedure lets the applicant choose. */
  readonly unit: number | string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly papers: readonly { readonly paper: string; readonly file: string }[];
  readonly delivery: Delivery;
};

export type Filed = {
  readonly id: number;
  readonly code: string;
  /** Whether it was filed before, under the same key. */
  readonly isRepeat: boolean;
};

/**
 * Files an application: checks it against the version of the procedure in force, then writes the case, its papers, its number
 * and the ledger entry in one statement.
 * @param draftId the draft it was written in, which is closed with it
 * @returns the case's code; for a key that was used before by the same person, that of the case filed then
 */
export async function fileApplication(
  context: Context & { readonly actor: Citizen },
  application: Application,
  draftId?: string,
): Promise<Outcome<Filed>> {
  const checked = await checkApplication(context, application);
  if (!checked.ok) {
    const before = await filedBefore(context, application.key);
    return before ?? checked;
  }
  try {
    const filed = await insertCase(context, application, checked.value, draftId);
    if (filed) return succeed({ ...filed, isRepeat: false });
    return (await filedBefore(context, application.key)) ?? refuse(problem(errors.fileUnknown, '/papers'));
  } catch (error) {
    if (isUniqueViolation(error, 'cases_filing_key_key') || isUniqueViolation(error, 'case_papers_file_id_key')) {
      return (await filedBefore(context, application.key)) ?? refuse(problem(errors.fileUnknown, '/papers'));
    }
    if (isUniqueViolation(error, 'cases_unique_answer')) return usedBefore(context, checked.value);
    throw error;
  }
}

/** The case that was filed under this key: told to whom it belongs, refused to others. */
async function filedBefore(
  context: Context & { readonly actor: Citizen },
  key: string,
): Promise<Outcome<Filed> | undefined> {
  const before = await context.db.maybe<{ id: number; code: string; applicant_id: number | null }>(
    sql`select id, code, applicant_id from cases where filing_key = ${key}`,
  );
  if (!before) return undefined;
  return before.applicant_id === context.actor.personId
    ? succeed({ id: before.id, code: before.code, isRepeat: true })
    : refuse(problem(errors.keyTaken));
}

/** Refuses an answer that another case has already. */
export async function usedBefore(
  context: Context,
  { uniqueAnswer, procedure }: Pick<CheckedApplication, 'uniqueAnswer' | 'procedure'>,
): Promise<Outcome<never>> {
  const before = await context.db.maybe<{ code: string }>(
    sql`select code from cases where unique_answer = ${uniqueAnswer} and status not in (3, 7, 8)`,
  );
  const pointer = procedure.definition.uniqueBy ?? '';
  return refuse(
    problem(errors.answerUsed, `/answers${pointer}`, {
      number: uniqueAnswer?.split(' ').slice(1).join(' ') ?? '',
      code: before?.code ?? '',
    }),
  );
}

function insertCase(
  context: Context & { readonly actor: Citizen },
  application: Application,
  { procedure, answers, receiving, competent, feeDong, uniqueAnswer }: CheckedApplication,
  draftId: string | undefined,
): Promise<Omit<Filed, 'isRepeat'> | undefined> {
  const { actor } = context;
  const { definition } = procedure;
  const now = context.now();
  const at = new Date(now);
  const today = localDateOf(now, context.place.zone);
  const step = firstStep(definition);
  const dueAt = new Date(intakeDueAt(context, now));
  const applicant: Applicant = {
    fullName: actor.fullName,
    personalNumber: actor.personalNumber,
    phone: actor.phone,
    email: actor.email,
  };
  const papers = application.papers.map((each) => each.paper);
  const files = application.papers.map((each) => each.file);
  const search = plainText(`${actor.fullName} ${actor.personalNumber ?? ''}`);
  const body = {
    procedure: definition.code,
    version: definition.version,
    receiving: receiving.id,
    competent: competent.id,
    channel: 'online',
    answers: digestOf(answers),
    papers: application.papers,
  };
  return context.db.maybe<Omit<Filed, 'isRepeat'>>(sql`
    with known as (
      select 1 from cases where filing_key = ${application.key}
    ), given as (
      select files.id, files.name, paper.code
      from unnest(${papers}::text[], ${files}::uuid[]) as paper (code, file) join files on files.id = paper.file
      where attached_to is null and stored_at is not null and discarded_at is null
        and uploaded_by_kind = 'citizen' and uploaded_by_id = ${actor.personId}
    ), ready as (
      select 1 where not exists (select from known) and (select count(*) from given) = ${files.length}
    ), numbered as (
      insert into case_numbers as last_number (agency_code, day, last)
      select ${competent.code}, ${today}, 1 from ready
      on conflict (agency_code, day) do update set last = last_number.last + 1
      returning ${`${competent.code}-${compactDay(today)}-`} || lpad(last::text, greatest(4, length(last::text)), '0') as code
    ), filed as (
      insert into cases (code, filing_key, procedure_code, procedure_version, procedure_name, applicant_id, applicant_name,
        applicant_number, applicant, answers, receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance,
        fee_dong, delivery, step, step_role, step_started_at, step_due_at, filed_at, attention_at, unique_answer, search)
      select code, ${application.key}, ${definition.code}, ${definition.version}, ${definition.name.vi}, ${actor.personId},
        ${actor.fullName}, ${actor.personalNumber ?? null}, ${JSON.stringify(applicant)}, ${JSON.stringify(answers)},
        ${receiving.id}, ${competent.id}, ${receiving.id}, ${channelCodes.online}, ${statusCodes.registered},
        ${feeDong > 0 ? 'due' : 'none'}, ${feeDong}, ${application.delivery}, ${step.code}, ${step.role}, ${at}, ${dueAt},
        ${at}, ${dueAt}, ${uniqueAnswer ?? null}, lower(code) || ' ' || ${search}
      from numbered
      returning id, code
    ), papers as (
      insert into case_papers (case_id, paper, file_id, name, round, added_at)
      select filed.id, given.code, given.id, given.name, 1, ${at} from filed, given
    ), attached as (
      update files set attached_to = 'case/' || filed.id from filed where files.id = any(${files}::uuid[])
    ), closed as (
      update case_drafts set filed_code = filed.code, answers = '{}', papers = '[]' from filed
      where case_drafts.id = ${draftId ?? null}::uuid and person_id = ${actor.personId}
    ), entry as (
      select ${ledgerAppend(sql`'case/' || filed.id`, 'case.filed', ledgerActor(actor), body, now)} as number from filed
    )
    select filed.id, filed.code from filed, entry`);
}
