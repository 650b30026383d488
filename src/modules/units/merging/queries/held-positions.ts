import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { LocalDate } from '../../../../kernel/time.ts';
import type { Held } from '../rules/plan-officers.ts';
import type { MergerPlan } from '../merger.ts';

/** Who holds what in the units that end, and who heads those that succeed and are there already. */
export const heldPositions = (db: Database, plan: MergerPlan, effectiveOn: LocalDate): Promise<Held[]> => {
  const ends = [...new Set(plan.ways.map(({ from }) => from))];
  const succeed = [...new Set(plan.ways.map(({ to }) => to))];
  return db.many<Held>(sql`
    select a.id as "appointmentId", o.id as "officerId", o.full_name as "fullName", u.key as "unitKey",
      jsonb_build_object('vi', u.name_vi, 'en', u.name_en) as "unitName",
      jsonb_build_object('vi', p.title_vi, 'en', p.title_en) as title, p.roles, p.covers_below as "coversBelow",
      a.valid_from as "validFrom", a.valid_to as "validTo"
    from units u join units period on period.line_id = u.line_id join positions p on p.unit_id = period.id
      join appointments a on a.position_id = p.id join officers o on o.id = a.officer_id
    where ${effectiveOn}::date - 1 between u.valid_from and coalesce(u.valid_to, 'infinity')
      and (u.key = any(${ends}::text[]) or u.key = any(${succeed}::text[]) and 'leader' = any(p.roles))
      and coalesce(p.valid_to, 'infinity') >= ${effectiveOn}::date
      and coalesce(a.valid_to, 'infinity') >= greatest(${effectiveOn}::date, a.valid_from)
    order by array_position(${ends}::text[], u.key), p.title_vi, a.valid_from, o.full_name`);
};
