import sql from 'sql-template-tag';
import type { Database } from '../../../kernel/database/database.ts';
import type { Text } from '../../../kernel/text/text.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import type { UnitKind } from '../unit.ts';

/** A unit in one period of its life, as figures about the past name it. */
export type UnitEver = {
  readonly id: number;
  readonly key: string;
  readonly code: string;
  readonly name: Text;
  readonly kind: UnitKind;
  readonly parentId: number | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** The unit that took over its work. */
  readonly successorId: number | null;
};

/** Every unit there ever was, by agency code: what lies in the past keeps the name it had then. */
export const unitsEver = (db: Database): Promise<UnitEver[]> =>
  db.many<UnitEver>(sql`
    select id, key, code, jsonb_build_object('vi', name_vi, 'en', name_en) as name, kind, parent_id as "parentId",
      valid_from as "validFrom", valid_to as "validTo", succeeded_by_id as "successorId"
    from units where valid_to is null or valid_to >= valid_from order by code, valid_from`);
