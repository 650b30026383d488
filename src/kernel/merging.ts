import sql, { type Sql } from 'sql-template-tag';
import type { Database } from './database/database.ts';
import type { LedgerActor } from './ledger/entry.ts';
import type { Text } from './text/text.ts';
import type { Instant, LocalDate } from './time.ts';

/** Where the work of a unit that ends goes: all of it, or what concerns some areas. */
export type MergedWay = {
  readonly fromId: number;
  readonly from: Text;
  /** Absent while the successor is only planned. */
  readonly toId?: number;
  readonly to: Text;
  /** Codes of the areas whose files go this way; empty for the rest, or for all. */
  readonly areas: readonly string[];
  /** The successor begins with this merger, and ends when it is undone. */
  readonly isNew: boolean;
};

/** A merger of units as each module is told of it. */
export type MergerInHand = {
  readonly id: number;
  readonly title: string;
  readonly effectiveOn: LocalDate;
  readonly ways: readonly MergedWay[];
  /** Who works in the successors from that day on: work that somebody has stays theirs only there. */
  readonly staff: readonly { readonly unitId: number; readonly officerId: number }[];
  readonly actor: LedgerActor;
  readonly at: Instant;
};

/** So many of something go from one unit to its successor. */
export type MergerLine = { readonly fromId: number; readonly toId?: number; readonly what: Text; readonly n: number };

/** What one module moves when units merge; each runs within the merger's transaction, one statement a table. */
export type MergingPart = {
  /** Says it in the progress and the report. */
  readonly title: Text;
  /** What would go where, counted without changing anything. */
  readonly preview: (db: Database, merger: MergerInHand) => Promise<readonly MergerLine[]>;
  /** Moves it; what stood before is kept in `unit_merger_changes`, so that it can be put back. */
  readonly carryOut: (db: Database, merger: MergerInHand) => Promise<readonly MergerLine[]>;
  /** Puts back what was moved; what people did since then stays. */
  readonly putBack: (db: Database, merger: MergerInHand) => Promise<readonly MergerLine[]>;
};

/** One successor for what a unit that ends leaves whole: whoever takes the rest of its work, else the first that takes any. */
function successorsOf({
  ways,
}: MergerInHand): readonly { readonly fromId: number; readonly toId: number | undefined }[] {
  const byUnit = Map.groupBy(ways, ({ fromId }) => fromId);
  return [...byUnit].flatMap(([fromId, own]) => {
    const way = own.find(({ areas }) => areas.length === 0) ?? own[0];
    return way ? [{ fromId, toId: way.toId }] : [];
  });
}

/** The same as rows of a statement, `way("fromId", "toId")`; `toId` is null while a successor is only planned. */
export const successorRows = (merger: MergerInHand): Sql =>
  sql`jsonb_to_recordset(${JSON.stringify(successorsOf(merger))}::jsonb) as way("fromId" bigint, "toId" bigint)`;

/**
 * A part of which nothing is moved, such as a register: its plan and its report say how much stays under the old name, for the
 * successor to keep.
 * @param count a query of one number, of the unit `"fromId"`
 */
export function stayingPart(title: Text, what: Text, count: Sql): MergingPart {
  const lines = async (db: Database, merger: MergerInHand): Promise<readonly MergerLine[]> => {
    const rows = await db.many<{ fromId: number; toId: number | null; n: number }>(sql`
      select "fromId", "toId", n::int as n
      from ${successorRows(merger)}
        cross join lateral (${count}) as staying(n)
      where n > 0 order by "fromId"`);
    return rows.map(({ fromId, toId, n }) => ({ fromId, toId: toId ?? undefined, n, what }));
  };
  return { title, preview: lines, carryOut: lines, putBack: async () => [] };
}
