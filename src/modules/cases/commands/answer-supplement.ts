import sql, { type Sql } from 'sql-template-tag';
import type { Citizen } from '../../../kernel/access/actor.ts';
import type { Context } from '../../../kernel/app.ts';
import { localDateOf } from '../../../kernel/clock/zone.ts';
import { isUniqueViolation } from '../../../kernel/database/statement-error.ts';
import { problem, refuse, type Outcome } from '../../../kernel/errors/problem.ts';
import { isFreeFor } from '../../../kernel/files/free-file.ts';
import { ordinary, procedureFor, reliefsOf, variantFor } from '../../procedures/index.ts';
import { formReferences } from '../../units/index.ts';
import type { Said } from '../../vault/index.ts';
import { isOnPaper } from '../counter/rules/is-on-paper.ts';
import { errors } from '../errors.ts';
import type { CaseSubject } from '../queries/load-case.ts';
import { digestOf } from '../rules/digest.ts';
import { feeAfter } from '../rules/fee-after.ts';
import { levelProblem } from '../rules/level-needed.ts';
import { changeCase, objection } from './change-case.ts';
import { uniqueAnswerOf } from './check-application.ts';
import { usedBefore } from './used-before.ts';
import { resume } from './resume.ts';

export type SupplementAnswer = {
  /** The form, whole, with what was put right. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Papers handed in now. */
  readonly papers: readonly { readonly paper: string; readonly file: string }[];
  /** Papers of the applicant's vault that are used with their consent, or handed in anew for a reason. */
  readonly held?: readonly Said[] | undefined;
  readonly message: string;
};

const mostCharacters = 2000;

/** The applicant completes the file; the office's time runs again, and the fee is that of the answers as they are now. */
export async function answerSupplement(
  context: Context & { readonly actor: Citizen },
  subject: CaseSubject,
  answer: SupplementAnswer,
  draftId?: string,
): Promise<Outcome<undefined>> {
  const against = objection('answer-supplement', context, subject);
  if (against) return refuse(against);
  const { definition, form } = subject.procedure;
  const low = levelProblem(context.actor, definition);
  if (low) return refuse(low);
  const today = localDateOf(context.now(), context.place.zone);
  const known = new Set(definition.papers.map((paper) => paper.code));
  // A form that was handed in on paper may stay there: only papers are supplied then.
  const staysOnPaper = isOnPaper({ ...subject.subject, answers: answer.answers });
  const wrong = [
    ...(staysOnPaper ? [] : form.check(answer.answers, { today, references: await formReferences(context.db) })).map(
      (each) => ({ ...each, field: `/answers${each.field ?? ''}` }),
    ),
    ...answer.papers
      .filter((each) => !known.has(each.paper))
      .map((each) => problem(errors.paperUnknown, `/papers/${each.paper}`, { code: each.paper })),
    ...(answer.message.length > mostCharacters
      ? [problem(errors.reasonTooLong, '/message', { most: mostCharacters })]
      : []),
    ...(isEmpty(subject, answer) ? [problem(errors.supplementEmpty, '/message')] : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  const now = asAnswered(context, subject, answer);
  const resumed = resume(context, now, 'supplement');
  const uniqueAnswer = uniqueAnswerOf(subject.procedure, answer.answers);
  const at = new Date(context.now());
  const papers = answer.papers.map((each) => each.paper);
  const files = answer.papers.map((each) => each.file);
  const taken = await context.db.many<{ id: string }>(sql`
    select id from files where id = any(${files}::uuid[]) and ${isFreeFor(context.actor)}`);
  if (taken.length !== files.length) return refuse(problem(errors.fileUnknown, '/papers'));
  try {
    return await changeCase(context, subject, {
      set: [
        ...resumed.set,
        sql`supplement = 'answered'`,
        sql`answers = ${JSON.stringify(answer.answers)}`,
        sql`unique_answer = ${uniqueAnswer ?? null}`,
        ...pinned(subject, now),
        ...(staysOnPaper ? [] : feeOf(context, subject, now, answer)),
      ],
      entry: {
        kind: 'case.supplement-answered',
        body: { message: answer.message, papers: answer.papers, answers: digestOf(answer.answers), dueAt: resumed.due },
      },
      also: [
        resumed.also,
        sql`update case_supplements set answered_at = ${at} from changed where case_id = changed.id and answered_at is null`,
        sql`update files set attached_to = 'case/' || changed.id from changed
          where files.id = any(${files}::uuid[]) and ${isFreeFor(context.actor)}`,
        sql`insert into case_papers (case_id, paper, file_id, name, round, added_at)
          select changed.id, given.paper, given.file, files.name,
            (select coalesce(max(round), 0) + 1 from case_papers where case_id = changed.id), ${at}
          from changed, unnest(${papers}::text[], ${files}::uuid[]) as given (paper, file) join files on files.id = given.file`,
        sql`update case_drafts set filed_code = ${subject.subject.code}, answers = '{}', papers = '[]' from changed
          where case_drafts.id = ${draftId ?? null}::uuid and case_id = changed.id`,
      ],
    });
  } catch (error) {
    if (isUniqueViolation(error, 'case_papers_file_id_key')) return refuse(problem(errors.fileUnknown, '/papers'));
    const used =
      isUniqueViolation(error, 'cases_unique_answer') &&
      (await usedBefore(context, { uniqueAnswer, procedure: subject.procedure }));
    if (used) return used;
    throw error;
  }
}

/** The case in the variant that its answers now make it; in the one it has where the process of the other lacks its step. */
function asAnswered({ place }: Context, about: CaseSubject, { answers }: SupplementAnswer): CaseSubject {
  const { subject, procedure, step } = about;
  const facts = { answers, today: localDateOf(subject.filedAt, place.zone), chosen: subject.variant };
  const next = procedureFor(procedure, facts);
  if (!next.definition.steps.some(({ code }) => code === step.code)) return about;
  return { ...about, procedure: next, variant: variantFor(procedure.definition, facts) };
}

/** Keeps a variant that the answers alone no longer tell. */
const pinned = (before: CaseSubject, now: CaseSubject): readonly Sql[] =>
  now === before ? [sql`variant = coalesce(variant, ${before.variant?.code ?? ordinary})`] : [];

/** Whether nothing at all was supplied: that would only begin the office's time anew. */
const isEmpty = ({ subject }: CaseSubject, { answers, papers, held = [], message }: SupplementAnswer): boolean =>
  papers.length + held.length === 0 && message.trim() === '' && digestOf(answers) === digestOf(subject.answers);

/** The fee that the answers now make, by the rules of the day of filing; what an officer waived for a proof stays waived. */
function feeOf(
  { place }: Context,
  before: CaseSubject,
  now: CaseSubject,
  { answers }: SupplementAnswer,
): readonly Sql[] {
  const { subject } = before;
  const law = { reliefs: reliefsOf(place), today: localDateOf(subject.filedAt, place.zone) };
  const asBefore = { definition: before.procedure.definition, answers: subject.answers };
  const fee = feeAfter(subject, asBefore, { definition: now.procedure.definition, answers }, law);
  return fee ? [sql`fee_dong = ${fee.feeDong}`, sql`finance = ${fee.finance}`] : [];
}
