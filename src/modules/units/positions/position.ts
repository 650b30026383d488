import sql from 'sql-template-tag';
import type { Role } from '../../../kernel/access/actor.ts';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { Holder } from '../queries/unit-details.ts';

/** A position as its own page shows it. */
export type PositionDetails = {
  readonly id: number;
  readonly unitKey: string;
  readonly lineId: number;
  readonly title: Text;
  readonly roles: readonly Role[];
  readonly coversBelow: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Who holds it on the day, or will. */
  readonly holders: readonly Holder[];
  /** What it is now in a line: a form carries it, so that nobody writes over what somebody else has just changed. */
  readonly seen: string;
};

/** The position with this number, and who holds it on `date` or later. */
export const positionDetails = (db: Database, id: number, date: LocalDate): Promise<PositionDetails | undefined> =>
  db.maybe<PositionDetails>(sql`
    select p.id, u.key as "unitKey", u.line_id as "lineId",
      jsonb_build_object('vi', p.title_vi, 'en', p.title_en) as title, p.roles, p.covers_below as "coversBelow",
      p.valid_from as "validFrom", p.valid_to as "validTo",
      md5(jsonb_build_array(p.title_vi, p.title_en, p.roles, p.covers_below, p.valid_to)::text) as seen,
      coalesce((
        select jsonb_agg(jsonb_build_object('appointmentId', a.id, 'officerId', o.id, 'fullName', o.full_name,
          'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from, o.full_name)
        from appointments a join officers o on o.id = a.officer_id
        where a.position_id = p.id and (a.valid_to is null or a.valid_to >= greatest(${date}::date, a.valid_from))
      ), '[]') as holders
    from positions p join units u on u.id = p.unit_id where p.id = ${id}`);
