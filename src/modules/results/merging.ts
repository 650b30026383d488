import sql from 'sql-template-tag';
import { stayingPart } from '../../kernel/merging.ts';
import { mergingWords } from './merging-words.ts';

/** Documents in the registers of units that end: they keep number and name, and the successor reads, revokes and replaces them. */
export const resultsMerging = stayingPart(
  mergingWords.part,
  mergingWords.numbers,
  sql`select sum(last) from result_registers where unit_id = "fromId"`,
);
