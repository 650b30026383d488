import sql from 'sql-template-tag';
import type { Officer } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import { directedUnits } from '../policy.ts';
import type { Petition } from '../petition.ts';
import { petitionColumns, petitionOf, type PetitionRow } from './load-petition.ts';

const mostShown = 100;

/** A person’s own petitions, the last filed first. */
export async function myPetitions(db: Database, personId: number): Promise<readonly Petition[]> {
  const rows = await db.many<PetitionRow>(sql`
    select ${petitionColumns} from petitions where person_id = ${personId} order by id desc limit ${mostShown}`);
  return rows.map(petitionOf);
}

/**
 * What waits for an officer, the nearest due first, then what waits for its author: of the units they direct, or given to them; never
 * what is said of themselves.
 * @param settled refused, answered and published ones instead, the last first
 */
export async function deskPetitions(db: Database, officer: Officer, settled: boolean): Promise<readonly Petition[]> {
  const units = directedUnits(officer);
  const rows = await db.many<PetitionRow>(sql`
    select ${petitionColumns} from petitions
    where (unit_id = any(${units}::bigint[]) or assignee_id = ${officer.officerId})
      and officer_id is distinct from ${officer.officerId}
      and (status in ('refused', 'published')) = ${settled}
    order by ${settled ? sql`id desc` : sql`due_at nulls last, id`} limit ${mostShown}`);
  return rows.map(petitionOf);
}

export type Published = Pick<
  Petition,
  'kind' | 'unitId' | 'publicSummary' | 'publicAnswer' | 'finding' | 'publishedAt'
> & { readonly code: string };

/** What was published, the last first. */
export const publishedPetitions = (db: Database): Promise<Published[]> =>
  db.many<Published>(sql`
    select code, kind, unit_id as "unitId", public_summary as "publicSummary", public_answer as "publicAnswer", finding,
      published_at as "publishedAt"
    from petitions where published_at is not null order by published_at desc, id desc limit ${mostShown}`);
