import sql from 'sql-template-tag';
import { stayingPart } from '../../../kernel/merging.ts';
import { mergeWords } from './words.ts';

/** Closed cases of units that end: they stay in the unit's register (form 06), which its successor keeps and reads. */
export const registersMerging = stayingPart(
  mergeWords.registersPart,
  mergeWords.closed,
  sql`select count(*) from cases where receiving_unit_id = "fromId" and received_at is not null and ended_at is not null`,
);
