import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { changeCase, objection } from './change-case.ts';

export type ReplacedResult = {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly signer: string;
  /** Id of the stored document. */
  readonly file: string;
  /** SHA-256 of the document, hexadecimal. */
  readonly digest: string;
  /** Number and symbol of the document before. */
  readonly before: string;
  /** Told to the applicant. */
  readonly reason: string;
  /** Statements of the caller, run in the same one; they may select from `changed`. */
  readonly also: readonly Sql[];
};

/** Puts another document in the place of the one that answered the case (Decree 30/2020, art. 18). */
export async function replaceResult(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  given: ReplacedResult,
): Promise<Outcome<undefined>> {
  const against = objection('replace-result', context, subject);
  if (against) return refuse(against);
  const { number, issuedOn, signer, file, digest, before, reason } = given;
  return changeCase(context, subject, {
    set: [],
    entry: { kind: 'case.result-replaced', body: { number, issuedOn, signer, file, digest, before, reason } },
    also: [
      sql`update case_results set number = ${number}, issued_on = ${issuedOn}, signer = ${signer}, file_id = ${file}::uuid,
        recorded_at = ${new Date(context.now())}, revoked_at = null from changed where case_id = changed.id`,
      sql`update files set attached_to = 'case/' || changed.id from changed
        where files.id = ${file}::uuid and ${isFreeFor(context.actor)}`,
      ...given.also,
    ],
  });
}
