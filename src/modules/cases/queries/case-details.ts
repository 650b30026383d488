import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Instant, LocalDate } from '../../../kernel/time.ts';
import type { Outcome } from '../case.ts';
import { isTakenBack } from '../linked/queries/given-papers.ts';
import { counterFactsJson, type CounterFacts } from '../counter/queries/counter-facts.ts';

export type CasePaper = {
  readonly paper: string;
  readonly fileId: string;
  readonly name: string;
  readonly kind: 'pdf' | 'jpeg' | 'png';
  readonly sizeBytes: number;
  readonly round: number;
  /** Paper of the applicant's vault that it is; undefined for what was handed in. */
  readonly held: string | undefined;
};

export type SupplementAsked = {
  readonly phase: 'intake' | 'processing';
  readonly papers: readonly string[];
  readonly reason: string;
  readonly contact: string;
  readonly requestedAt: Instant;
  readonly answeredAt: Instant | undefined;
};

export type ConsultationAsked = {
  readonly id: number;
  readonly unitId: number;
  readonly question: string;
  readonly askedAt: Instant;
  readonly dueAt: Instant;
  readonly answer: string | undefined;
  readonly answeredAt: Instant | undefined;
  readonly withdrawnAt: Instant | undefined;
};

export type CaseDetails = {
  readonly papers: readonly CasePaper[];
  readonly supplements: readonly SupplementAsked[];
  readonly consultations: readonly ConsultationAsked[];
  readonly result:
    | {
        readonly outcome: Outcome;
        readonly number: string;
        readonly issuedOn: LocalDate;
        readonly signer: string;
        readonly fileId: string | undefined;
        /** Taken back by its agency: it no longer counts. */
        readonly isRevoked: boolean;
      }
    | undefined;
  /** What was written down at the counter; undefined for what came another way. */
  readonly counter: CounterFacts | undefined;
  readonly rating: { readonly stars: number; readonly comment: string } | undefined;
};

/** Everything that hangs on a case, in one statement. */
export async function caseDetails(app: App, caseId: number): Promise<CaseDetails> {
  const row = await app.db.one<{ details: Details }>(sql`
    select jsonb_build_object(
      'papers', (select coalesce(jsonb_agg(jsonb_build_object('paper', paper, 'fileId', file_id, 'name', given.name,
          'kind', files.kind, 'sizeBytes', files.size_bytes, 'round', round, 'held', held) order by round, given.id), '[]')
        from (
          select id, paper, file_id, name, round, null::uuid as held from case_papers where case_id = ${caseId}
          union all
          select id, paper, file_id, name, 1, (
              select vault_paper_id from case_held_papers as held where held.case_id = from_case_id and held.file_id = parts.file_id)
          from case_part_papers as parts where case_id = ${caseId} and not ${isTakenBack}
          union all
          select id, paper, file_id, name, 1, vault_paper_id from case_held_papers
          where case_id = ${caseId} and withdrawn_at is null
        ) as given join files on files.id = file_id),
      'supplements', (select coalesce(jsonb_agg(jsonb_build_object('phase', phase, 'papers', items, 'reason', reason,
          'contact', contact, 'requestedAt', floor(extract(epoch from requested_at) * 1000),
          'answeredAt', floor(extract(epoch from answered_at) * 1000)) order by id), '[]')
        from case_supplements where case_id = ${caseId}),
      'consultations', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'unitId', unit_id, 'question', question,
          'askedAt', floor(extract(epoch from asked_at) * 1000), 'dueAt', floor(extract(epoch from due_at) * 1000),
          'answer', answer, 'answeredAt', floor(extract(epoch from answered_at) * 1000),
          'withdrawnAt', floor(extract(epoch from withdrawn_at) * 1000)) order by id), '[]')
        from case_consultations where case_id = ${caseId}),
      'result', (select jsonb_build_object('outcome', outcome, 'number', number, 'issuedOn', issued_on, 'signer', signer,
          'fileId', file_id, 'isRevoked', revoked_at is not null) from case_results where case_id = ${caseId}),
      'counter', ${counterFactsJson(caseId)},
      'rating', (select jsonb_build_object('stars', stars, 'comment', comment) from case_ratings where case_id = ${caseId})
    ) as details`);
  return withoutNulls(row.details) as CaseDetails;
}

type Details = Record<string, unknown>;

/** JSON's null is our absence. */
function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutNulls(each)]));
  }
  return value;
}
