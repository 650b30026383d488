import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { PetitionForNotice } from './petitions-for-notices.ts';

/** Petitions of which something is owed that was due before. */
export const latePetitions = (db: Database, at: Instant): Promise<PetitionForNotice[]> =>
  db.many<PetitionForNotice>(sql`
    select id, code, person_id as "personId", unit_id as "unitId", officer_id as "officerId", assignee_id as "assigneeId",
      due_at as "dueAt"
    from petitions where due_at < ${new Date(at)} order by due_at, id`);
