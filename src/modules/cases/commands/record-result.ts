import sql, { type Sql } from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { parseLocalDate } from '../../../kernel/time.ts';
import { statusCodes, type Outcome as CaseOutcome } from '../case.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { isDecidedElsewhere, stepAfter } from '../rules/process.ts';
import { changeCase, objection } from './change-case.ts';
import { enterStep } from './enter-step.ts';

export type ResultGiven = {
  readonly number: string;
  /** Day of the document, as typed: `2026-03-14`. */
  readonly issuedOn: string;
  readonly signer: string;
  /** Id of the uploaded document. */
  readonly file: string | undefined;
  /** What another agency decided, where the process has no approval here. */
  readonly outcome?: CaseOutcome | undefined;
  /** Of a document that the platform issued: its SHA-256, hexadecimal, and statements run in the same one (from `changed`). */
  readonly issued?: { readonly digest: string; readonly also: readonly Sql[] };
};

/** Records the document that answers the case. The clock stops: from here the case only waits to be handed over. */
export async function recordResult(
  context: Context & { readonly actor: Officer },
  subject: CaseSubject,
  given: ResultGiven,
): Promise<Outcome<undefined>> {
  const against = objection('record-result', context, subject);
  if (against) return refuse(against);
  const elsewhere = isDecidedElsewhere(subject.procedure.definition);
  const outcome = subject.subject.outcome ?? (elsewhere ? given.outcome : undefined);
  const next = stepAfter(subject.procedure.definition, subject.step.code);
  if (!next || (!outcome && !elsewhere)) return refuse(problem(errors.notNow));
  const issuedOn = parseLocalDate(given.issuedOn);
  const today = localDateOf(context.now(), context.place.zone);
  const wrong = [
    ...(outcome ? [] : [problem(errors.outcomeMissing, '/outcome')]),
    ...(given.number.trim() === '' || given.number.length > 60 ? [problem(errors.numberMissing, '/number')] : []),
    ...(!issuedOn || issuedOn > today ? [problem(errors.dateWrong, '/issuedOn')] : []),
    ...(given.signer.trim() === '' || given.signer.length > 100 ? [problem(errors.signerMissing, '/signer')] : []),
    ...(given.file !== undefined && !(await isOwnFile(context, given.file))
      ? [problem(errors.fileUnknown, '/file')]
      : []),
  ];
  if (wrong.length > 0 || !issuedOn || !outcome) return refuse(...wrong);
  const at = new Date(context.now());
  const done = changeCase(context, subject, {
    set: [
      sql`status = ${statusCodes.finished}`,
      sql`outcome = ${outcome}`,
      sql`finished_at = ${at}`,
      ...enterStep(context, subject, next),
      sql`attention_at = ${at}`,
    ],
    entry: {
      kind: 'case.result-recorded',
      body: {
        outcome,
        number: given.number,
        issuedOn,
        signer: given.signer,
        file: given.file,
        digest: given.issued?.digest,
      },
    },
    also: [
      sql`insert into case_results (case_id, outcome, number, issued_on, signer, file_id, recorded_at)
        select id, ${outcome}, ${given.number}, ${issuedOn}, ${given.signer}, ${given.file ?? null}::uuid, ${at} from changed`,
      sql`update files set attached_to = 'case/' || changed.id from changed
        where files.id = ${given.file ?? null}::uuid and ${isFreeFor(context.actor)}`,
      ...(given.issued?.also ?? []),
    ],
  });
  return done.catch((error: unknown) => {
    // The same document was recorded for another case in this moment.
    if (isUniqueViolation(error, 'case_results_file')) return refuse(problem(errors.fileUnknown, '/file'));
    throw error;
  });
}

const isOwnFile = async (context: Context & { readonly actor: Officer }, file: string): Promise<boolean> =>
  (await context.db.maybe(sql`
    select 1 as found from files where id::text = ${file} and ${isFreeFor(context.actor)}`)) !== undefined;
