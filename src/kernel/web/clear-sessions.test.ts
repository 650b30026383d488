import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { testDatabase } from '../database/testing/test-database.ts';
import { instant } from '../time.ts';
import { clearSessions } from './clear-sessions.ts';

test("Hoa's session of this morning is removed once it has ended, Páo's of now stays", async (t) => {
  const { db } = await testDatabase(t);
  const noon = Date.parse('2026-03-10T12:00+07:00');
  await db.run(sql`
    insert into sessions (token_hash, kind, subject_id, started_at, seen_at, expires_at) values
      ('\\x01', 'citizen', 1, ${new Date(noon - 9e7)}, ${new Date(noon - 9e7)}, ${new Date(noon)}),
      ('\\x02', 'citizen', 2, ${new Date(noon)}, ${new Date(noon)}, ${new Date(noon + 1)})`);
  assert.equal(await clearSessions({ db, now: () => instant(noon) }), 1);
  assert.deepEqual(await db.many(sql`select subject_id::int as id from sessions`), [{ id: 2 }]);
});
