import type { Text } from '../../kernel/text/text.ts';
import type { LocalDate } from '../../kernel/time.ts';

export const unitKinds = ['government', 'department', 'division', 'one-stop', 'district', 'commune'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** An agency or a part of one, in one period of its life. */
export type Unit = {
  readonly id: number;
  /** Stable name within the province, such as `so-cong-thuong` or `commune-05443`; what definitions refer to. */
  readonly key: string;
  /** Agency identification code, such as `H55.12` (Decision 20/2020/QD-TTg). */
  readonly code: string;
  readonly name: Text;
  readonly kind: UnitKind;
  /** Code of the area it governs. */
  readonly areaCode?: string;
  readonly parentId?: number;
  /** Telephone for the public, as forms print it. */
  readonly phone?: string;
  readonly validFrom: LocalDate;
  /** Last day, absent while it exists. */
  readonly validTo?: LocalDate;
  /** The unit that took over its work. */
  readonly succeededById?: number;
};

/** A unit as files carry it: other units by key. */
export type UnitRow = {
  readonly key: string;
  readonly code: string;
  readonly name: Text;
  readonly kind: UnitKind;
  readonly areaCode?: string;
  readonly parentKey?: string;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  readonly succeededByKey?: string;
  readonly phone?: string;
};
