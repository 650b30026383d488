import type { Context } from '../../../kernel/app.ts';
import { explain } from '../../../kernel/clock/explanation.ts';
import type { LedgerEntry } from '../../../kernel/ledger/entry.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import type { SummarySection } from '../../../kernel/schema/summary.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { formReferences, postsOf, unitOf, type Post, type Unit } from '../../units/index.ts';
import { isOnPaper } from '../counter/rules/is-on-paper.ts';
import { dueOf, type CaseDue } from '../rules/due-of-case.ts';
import { caseDetails, type CaseDetails } from './case-details.ts';
import type { CaseSubject } from './load-case.ts';

/** A case as its applicant sees it. */
export type ApplicantCase = {
  readonly about: CaseSubject;
  readonly details: CaseDetails;
  /** Oldest first. */
  readonly history: readonly LedgerEntry[];
  /** Positions in which officers acted, by id. */
  readonly posts: ReadonlyMap<number, Post>;
  /** Whose officers have it now. */
  readonly holder: Text;
  readonly competent: Text;
  readonly due: CaseDue;
  /** The due date day by day, a sentence a step; empty while the law's time does not run. */
  readonly why: readonly string[];
  /** The form as it was filled in, personal numbers masked. */
  readonly sections: readonly SummarySection[];
};

/** Everything the applicant's page of a case shows. */
export async function applicantCase(context: Context, about: CaseSubject): Promise<ApplicantCase> {
  const { subject, procedure } = about;
  const { db, language } = context;
  const [details, history, holder, competent, references] = await Promise.all([
    caseDetails(context, subject.id),
    readStream(db, `case/${subject.id}`),
    unitOf(db, subject.holderUnitId),
    unitOf(db, subject.competentUnitId),
    formReferences(db),
  ]);
  const positions = history.flatMap(({ actor }) => actor.positionId ?? []);
  const answeredAt = details.supplements.findLast((each) => each.phase === 'intake')?.answeredAt;
  const due = dueOf(context, procedure.definition, subject, answeredAt);
  return {
    about,
    details,
    history,
    posts: await postsOf(db, [...new Set(positions)]),
    holder: nameOf(holder),
    competent: nameOf(competent),
    due,
    why: 'steps' in due ? explain(due.steps, context.calendar, language) : [],
    sections: isOnPaper(subject)
      ? []
      : procedure.form.summary(subject.answers, { language, references, isMasked: true }),
  };
}

const nameOf = (unit: Unit | undefined): Text => unit?.name ?? { vi: '', en: '' };
