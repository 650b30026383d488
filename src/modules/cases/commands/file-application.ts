import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Delivery } from '../case.ts';
import { errors } from '../errors.ts';
import { checkApplication, type CheckedApplication } from './check-application.ts';
import { insertCase } from './insert-cases.ts';

/** A complete application, as it arrives. */
export type Application = {
  /** A UUID made by the applicant's side: filing twice under one key files once. */
  readonly key: string;
  readonly procedure: string;
  /** Id or agency code of the unit that decides, where the procedure lets the applicant choose. */
  readonly unit: number | string | undefined;
  /** Code of the variant that the applicant chose, or `ordinary`, where the procedure lets them choose. */
  readonly variant?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly papers: readonly { readonly paper: string; readonly file: string }[];
  readonly delivery: Delivery;
  /** Needed for a delivery by post. */
  readonly postalAddress?: string | undefined;
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
  const filed = await insertCase(context, application, checked.value, draftId).catch((error: unknown) => {
    // Another copy of the program took one of the files in the same moment.
    if (isUniqueViolation(error, 'case_papers_file_id_key')) return undefined;
    throw error;
  });
  if (filed) return succeed({ ...filed, isRepeat: false });
  return (
    (await filedBefore(context, application.key)) ??
    (await usedBefore(context, checked.value)) ??
    refuse(problem(errors.fileUnknown, '/papers'))
  );
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

/** Refuses an answer that another case has already, named to its own applicant alone; undefined when none has. */
export async function usedBefore(
  context: Context & { readonly actor: Citizen },
  { uniqueAnswer, procedure }: Pick<CheckedApplication, 'uniqueAnswer' | 'procedure'>,
): Promise<Outcome<never> | undefined> {
  if (uniqueAnswer === undefined) return undefined;
  const before = await context.db.maybe<{ code: string; applicant_id: number | null }>(
    sql`select code, applicant_id from cases where unique_answer = ${uniqueAnswer} and status not in (3, 7, 8)`,
  );
  if (!before) return undefined;
  const field = `/answers${procedure.definition.uniqueBy ?? ''}`;
  const number = uniqueAnswer.split(' ').slice(1).join(' ');
  return before.applicant_id === context.actor.personId
    ? refuse(problem(errors.answerUsed, field, { number, code: before.code }))
    : refuse(problem(errors.answerUsedElsewhere, field, { number }));
}
