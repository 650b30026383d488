import sql from 'sql-template-tag';
import type { Database } from '../../../../kernel/database/database.ts';
import type { Merger } from '../merger.ts';

const columns = sql`id, title, decision, effective_on as "effectiveOn", plan, state, task, asked_by as "askedBy", progress, report,
  version, created_at as "createdAt", done_at as "doneAt"`;

/** Every merger, the latest first. */
export const allMergers = (db: Database): Promise<Merger[]> =>
  db.many<Merger>(sql`select ${columns} from unit_mergers order by id desc`);

export const mergerOf = (db: Database, id: number): Promise<Merger | undefined> =>
  db.maybe<Merger>(sql`select ${columns} from unit_mergers where id = ${id}`);
