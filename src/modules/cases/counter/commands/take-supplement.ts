import sql from 'sql-template-tag';
import type { Officer } from '../../../../kernel/access/actor.ts';
import type { Context } from '../../../../kernel/app.ts';
import { problem, refuse, type Outcome } from '../../../../kernel/errors/problem.ts';
import { changeCase, objection } from '../../commands/change-case.ts';
import { resume } from '../../commands/resume.ts';
import { errors } from '../../errors.ts';
import type { CaseSubject } from '../../queries/load-case.ts';
import { papersOfCase } from '../rules/papers-of-case.ts';
import { asAsked } from '../rules/read-dossier.ts';

export type SupplementBrought = {
  /** Codes of the papers that lie on the desk as the procedure asks for them. */
  readonly papers: readonly string[];
  /** What else was brought or put right. */
  readonly message: string;
};

const mostCharacters = 2000;

/**
 * Takes in at the counter what was asked for, from somebody who brings it on paper; the office's time runs again (Decree 61/2018,
 * art. 19.4).
 */
export async function takeSupplement(
  context: Context & { readonly actor: Officer },
  about: CaseSubject,
  { papers, message }: SupplementBrought,
): Promise<Outcome<undefined>> {
  const against = objection('take-supplement', context, about);
  if (against) return refuse(against);
  if (papers.length === 0 && message === '') return refuse(problem(errors.supplementNotBrought, '/papers'));
  if (message.length > mostCharacters)
    return refuse(problem(errors.reasonTooLong, '/message', { most: mostCharacters }));
  const brought = about.procedure.definition.papers.filter(({ code }) => papers.includes(code));
  const { seen } = papersOfCase({ papers: brought.map(asAsked), scans: [] });
  const resumed = resume(context, about, 'supplement');
  const at = new Date(context.now());
  return changeCase(context, about, {
    set: [...resumed.set, sql`supplement = 'answered'`],
    entry: {
      kind: 'case.supplement-answered',
      body: { message, papers: seen, channel: 'counter', dueAt: resumed.due },
    },
    also: [
      resumed.also,
      sql`update case_supplements set answered_at = ${at} from changed where case_id = changed.id and answered_at is null`,
      sql`insert into case_papers (case_id, paper, file_id, name, round, added_at, form, copies)
        select changed.id, paper, null, '',
          (select coalesce(max(round), 0) + 1 from case_papers where case_id = changed.id), ${at}, form, copies
        from changed, jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as seen (paper text, form text, copies int)`,
    ],
  });
}
