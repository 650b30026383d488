import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Context } from '../../../../kernel/app.ts';
import { localDateOf } from '../../../../kernel/clock/zone.ts';
import { problem, refuse, succeed, type Outcome } from '../../../../kernel/errors/problem.ts';
import { ledgerAppend } from '../../../../kernel/ledger/append.ts';
import { ledgerActor } from '../../../../kernel/ledger/ledger-actor.ts';
import { parseLocalDate } from '../../../../kernel/time.ts';
import { importEntries } from '../../commands/import-catalogue.ts';
import type { Draft } from '../draft.ts';
import { announcedAs } from '../draft-problems.ts';
import { errors } from '../errors.ts';
import { withValue } from '../json.ts';

/** What the decision says, as it was typed. */
export type TypedAnnouncement = { readonly decision: string; readonly validFrom: string };

const longestDecision = 200;

/** The number after the latest version, which may have been imported since the draft was begun. */
async function nextVersion({ db }: Context, { code }: Draft): Promise<number> {
  const { next } = await db.one<{ next: number }>(sql`
    select coalesce(max(version), 0) + 1 as next from procedures where code = ${code}`);
  return next;
}

/**
 * Announces a draft by its numbered decision (Circular 01/2018, art. 8): checked as an import is, stored as the next version,
 * and gone as a draft, in one transaction. Cases under way keep the version with which they began.
 */
export async function announceDraft(
  context: Context,
  draft: Draft,
  { decision, validFrom }: TypedAnnouncement,
): Promise<Outcome<undefined>> {
  const today = localDateOf(context.now(), context.place.zone);
  const day = parseLocalDate(validFrom);
  const wrong = [
    ...(decision === '' ? [problem(errors.decisionMissing, '/decision')] : []),
    ...(decision.length > longestDecision
      ? [problem(errors.decisionTooLong, '/decision', { most: longestDecision })]
      : []),
    ...(!day ? [problem(errors.dayWrong, '/validFrom')] : []),
    // A case filed this morning began with the version of this morning.
    ...(day && day <= today ? [problem(errors.dayPast, '/validFrom')] : []),
  ];
  if (wrong.length > 0 || !day) return refuse(...wrong);
  const json = withValue(
    announcedAs(draft.definition, { decision, validFrom: day }),
    '/version',
    await nextVersion(context, draft),
  );
  const actor = ledgerActor(context.actor);
  const sha256 = createHash('sha256').update(JSON.stringify(json)).digest('hex');
  const report = await importEntries(context, [{ number: 1, json }], [], {
    actor,
    origin: 'operator',
    sha256,
    within: async (transaction) => {
      const body = { decision, validFrom: day, sha256 };
      const entry = ledgerAppend(`procedure/${draft.code}`, 'procedure.announced', actor, body, context.now());
      const gone = await transaction.maybe<{ number: number }>(sql`
        with gone as (
          delete from procedure_drafts where code = ${draft.code} and version = ${draft.version} returning code
        ) select ${entry} as number from gone`);
      return gone !== undefined;
    },
  });
  if (report.refusals.length > 0) return refuse(...report.refusals.map((each) => each.problem));
  return report.stored ? succeed(undefined) : refuse(problem(errors.draftChanged));
}
