import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';

/** In which form a paper was handed in. */
export type GivenForm = 'original' | 'certified' | 'copy' | 'scan';

/** Copies of one paper in each form. */
export type PaperCopies = Readonly<Record<GivenForm, number>>;

const none: PaperCopies = { original: 0, certified: 0, copy: 0, scan: 0 };

/** How often each paper was handed in, in each form; of a paper that was supplied anew, as it was handed in last. */
export async function papersGiven(app: App, caseId: number): Promise<ReadonlyMap<string, PaperCopies>> {
  const rows = await app.db.many<{ paper: string; form: GivenForm; copies: number }>(sql`
    select paper, form, sum(copies) as copies from (
      select paper, form, copies from case_papers given
      where case_id = ${caseId}
        and round = (select max(round) from case_papers last where last.case_id = ${caseId} and last.paper = given.paper)
      union all
      select paper, 'scan', 1 from case_held_papers where case_id = ${caseId} and withdrawn_at is null
    ) as given group by paper, form`);
  const given = new Map<string, PaperCopies>();
  for (const { paper, form, copies } of rows) given.set(paper, { ...(given.get(paper) ?? none), [form]: copies });
  return given;
}
