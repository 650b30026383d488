import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { UnitRow } from '../unit.ts';
import { commonOf, type StoredUnit } from './unit-row.ts';

type Row = StoredUnit & {
  readonly parent_key: string | null;
  readonly succeeded_by_key: string | null;
  readonly origin: 'place' | 'operator';
};

/** Every unit of every period, as files carry them. */
export async function allUnitRows(db: Database): Promise<(UnitRow & Pick<Row, 'origin'>)[]> {
  const rows = await db.many<Row>(sql`
    select u.key, u.code, u.name_vi, u.name_en, u.kind, u.area_code, p.key as parent_key, u.valid_from, u.valid_to,
      u.phone, s.key as succeeded_by_key, u.origin
    from units u left join units p on p.id = u.parent_id left join units s on s.id = u.succeeded_by_id
    where u.valid_to is null or u.valid_to >= u.valid_from
    order by u.code, u.valid_from`);
  return rows.map((row) => ({
    ...commonOf(row),
    parentKey: row.parent_key ?? undefined,
    succeededByKey: row.succeeded_by_key ?? undefined,
    origin: row.origin,
  }));
}
