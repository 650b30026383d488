import sql, { type Sql } from 'sql-template-tag';

/** A paper as it was handed in; without a file it was only seen. */
export type PaperHandedIn = {
  readonly paper: string;
  readonly form: 'original' | 'certified' | 'copy' | 'scan';
  readonly copies: number;
};

/** What a counter wrote down of a case beside its answers. */
export type CounterFacts = {
  /** What is asked for, in a line. */
  readonly summary: string;
  readonly sets: number;
  readonly papers: readonly PaperHandedIn[];
};

/** The facts of a case as a part of a larger statement; null for one that was not received at a counter. */
export const counterFactsJson = (caseId: number): Sql => sql`
  (select jsonb_build_object('summary', summary, 'sets', sets, 'papers', (
      select coalesce(jsonb_agg(jsonb_build_object('paper', paper, 'form', form, 'copies', copies) order by id), '[]')
      from case_papers where case_papers.case_id = counter_receptions.case_id and round = 1))
    from counter_receptions where case_id = ${caseId})`;
