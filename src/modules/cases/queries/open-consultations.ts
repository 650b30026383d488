import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Instant } from '../../../kernel/time.ts';

export type OpenConsultation = { readonly id: number; readonly unitId: number; readonly dueAt: Instant };

/** Questions about a case that have neither been answered nor withdrawn. */
export const openConsultations = (app: App, caseId: number): Promise<readonly OpenConsultation[]> =>
  app.db.many<OpenConsultation>(sql`
    select id, unit_id as "unitId", due_at as "dueAt" from case_consultations
    where case_id = ${caseId} and answered_at is null and withdrawn_at is null`);
