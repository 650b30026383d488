import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';

/** A unit as the directory shows it, with what it belongs to and what became of it. */
export type UnitEntry = {
  readonly id: number;
  readonly key: string;
  readonly code: string;
  readonly name: Text;
  readonly parentId: number | null;
  readonly parent: Text | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly successor: Text | null;
};

/** Every unit there is on `date`, by agency code. */
export const unitEntries = (db: Database, date: LocalDate): Promise<UnitEntry[]> =>
  db.many<UnitEntry>(sql`
    select u.id, u.key, u.code, json_build_object('vi', u.name_vi, 'en', u.name_en) as name, p.id as "parentId",
      case when p.id is not null then json_build_object('vi', p.name_vi, 'en', p.name_en) end as parent,
      u.valid_from as "validFrom", u.valid_to as "validTo",
      case when s.id is not null then json_build_object('vi', s.name_vi, 'en', s.name_en) end as successor
    from units u left join units p on p.id = unit_on(u.parent_id, ${date}) left join units s on s.id = u.succeeded_by_id
    where u.valid_from <= ${date}::date and (u.valid_to is null or u.valid_to >= ${date}::date)
    order by u.code`);
