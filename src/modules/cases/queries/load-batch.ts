import sql from 'sql-template-tag';
import type { App } from '../../../kernel/app.ts';
import type { Text } from '../../../kernel/text/text.ts';
import { isUuid } from '../../../kernel/text/uuid.ts';
import type { BatchFields, BatchOutcome } from '../batch.ts';
import type { BatchAct } from '../rules/batch-acts.ts';

/** A go as it stands: what was to be done, and what came of it so far. */
export type BatchReport = {
  readonly key: string;
  readonly officerId: number;
  readonly act: BatchAct;
  readonly fields: BatchFields;
  readonly outcomes: readonly BatchOutcome[];
};

/** The go with this key, or undefined. */
export async function loadBatch(app: App, key: string): Promise<BatchReport | undefined> {
  if (!isUuid(key)) return undefined;
  const batch = await app.db.maybe<{ officerId: number; act: BatchAct; fields: BatchFields }>(
    sql`select officer_id as "officerId", act, fields from case_batches where key = ${key}::uuid`,
  );
  if (!batch) return undefined;
  const items = await app.db.many<{
    number: number;
    code: string;
    version: number;
    moved: boolean | null;
    problem: Text | null;
  }>(sql`
    select number, code, version, moved, problem from case_batch_items where batch = ${key}::uuid order by number`);
  const outcomes = items.map((item) => ({
    ...item,
    moved: item.moved ?? undefined,
    problem: item.problem ?? undefined,
  }));
  return { key, ...batch, outcomes };
}
