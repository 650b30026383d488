import sql from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, Refusal, refuse, succeed, type Outcome } from '../../../kernel/errors/problem.ts';
import type { Said } from '../../vault/index.ts';
import type { Delivery } from '../case.ts';
import { errors } from '../errors.ts';
import { fileWithHeld } from '../held/commands/file-with-held.ts';
import { fileLinked } from '../linked/commands/file-linked.ts';
import { checkApplication } from './check-application.ts';
import { insertCase } from './insert-cases.ts';
import { usedBefore } from './used-before.ts';

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
  /** Papers of the applicant's vault that are used with their consent, or handed in anew for a reason. */
  readonly held?: readonly Said[] | undefined;
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
  const write = checked.value.procedure.definition.linked ? fileLinked : fileSingle;
  const filed = await write(context, application, checked.value, draftId).catch((error: unknown) => {
    // Another copy of the program took one of the files in the same moment.
    if (isUniqueViolation(error, 'case_papers_file_id_key')) return succeed(undefined);
    if (error instanceof Refusal) return refuse(...error.problems);
    throw error;
  });
  if (filed.ok && filed.value) return succeed({ ...filed.value, isRepeat: false });
  return (
    (await filedBefore(context, application.key)) ??
    (filed.ok ? undefined : filed) ??
    (await usedBefore(context, checked.value)) ??
    refuse(problem(errors.fileUnknown, '/papers'))
  );
}

async function fileSingle(
  ...args: Parameters<typeof insertCase>
): Promise<Outcome<Omit<Filed, 'isRepeat'> | undefined>> {
  const [, { held }] = args;
  return succeed(await (held === undefined ? insertCase(...args) : fileWithHeld(...args, held)));
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
