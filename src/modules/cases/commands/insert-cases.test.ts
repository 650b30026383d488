import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { sampleAnswers } from '../../../../test/journeys/citizen.ts';
import { fileApplication } from './file-application.ts';

test('twelve groceries that are registered at once are written in two statements, each with its entry in the ledger', async (t) => {
  const province = await openTestProvince(t);
  const { context } = await province.citizen('Nông Thị Lan');
  let written = 0;
  const many: typeof context.db.many = (statement) => {
    if (statement.text.includes('insert into cases ')) written += 1;
    return context.db.many(statement);
  };
  const counted = { ...context, db: { ...context.db, many } };
  const { id } = await context.db.one<{ id: number }>(
    sql`select id from units where key = 'commune-99001' and valid_to is null`,
  );
  const application = () => ({
    key: randomUUID(),
    procedure: '1.001612',
    unit: id,
    answers: sampleAnswers('1.001612'),
    papers: [],
    delivery: 'counter' as const,
  });
  const filed = await Promise.all(Array.from({ length: 12 }, () => fileApplication(counted, application())));
  const codes = filed.map((each) => (each.ok ? each.value.code : '')).toSorted();
  assert.deepEqual(
    codes,
    codes.map((_code, index) => `H99.99001-260310-${String(index + 1).padStart(4, '0')}`),
  );
  assert.equal(written, 2);
  const { entries } = await context.db.one<{ entries: number }>(
    sql`select count(*)::int as entries from ledger join cases on stream = 'case/' || cases.id and number = 1`,
  );
  assert.equal(entries, 12);
});
