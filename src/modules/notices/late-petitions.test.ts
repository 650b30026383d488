import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { cases } from '../cases/index.ts';
import { fileSample, grocery } from '../cases/testing/sample-cases.ts';
import { feedback } from '../feedback/index.ts';
import { tellOfLatePetitions } from './tell-late-petitions.ts';
import { tellOfPetitions } from './tell-petitions.ts';

/** What time has brought about by now, and everybody told. */
async function letTimeWork({ app }: TestProvince): Promise<void> {
  for (const job of [...(cases.jobs ?? []), ...(feedback.jobs ?? [])]) await job.run(app);
  await catchUp(app, [...(feedback.subscribers ?? []), tellOfPetitions, tellOfLatePetitions]);
}

const told = async ({ app }: TestProvince, kind: string) =>
  (
    await app.db.many<{ username: string; mine: number | null; unit: number | null }>(sql`
      select username, details -> 'mineOverdue' as mine, details -> 'unitOverdue' as unit
      from notices join officers on officers.id = reader_id
      where reader_kind = 'officer' and kind = ${kind} order by entry, username`)
  ).map(({ username, mine, unit }) => [username, ...(mine === null ? [] : [mine, unit])].join(' '));

test('Sơn, who is to answer, and Hạnh, who leads, are told once of a late petition, then each working morning until it is answered', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [hanh, son] = [await province.officer('hanh.tong'), await province.officer('son.quang')];
  const sent = await lan.post('/my/petitions/new', {
    key: '22222222-2222-4222-8222-222222222222',
    kind: 'rule',
    text: 'Quy định không rõ',
    phone: '0912345678',
    case: await fileSample(province, lan, grocery),
  });
  const code = /petitions\/([^?]+)/.exec(sent.location ?? '')?.[1] ?? '';
  await hanh.post(`/desk/petitions/${code}/accept`, { version: '1', assignee: String(son.actor.officerId) });
  province.setClock('2026-03-31T07:59+07:00');
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'petition.overdue.officer'), [], 'fifteen working days are not over');

  province.setClock('2026-03-31T09:00+07:00');
  await letTimeWork(province);
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'petition.overdue.officer'), ['hanh.tong', 'son.quang']);
  assert.match(
    (await son.get('/inbox')).body,
    new RegExp(`href="/desk/petitions/${code}">Phản ánh ${code} đã quá hạn`),
  );

  province.setClock('2026-04-01T08:00+07:00');
  await letTimeWork(province);
  province.setClock('2026-04-01T15:00+07:00');
  await letTimeWork(province);
  assert.deepEqual(await told(province, 'petition.overdue.officer'), ['hanh.tong', 'son.quang'], 'once');
  assert.deepEqual(await told(province, 'petitions.morning'), ['hanh.tong 0 1', 'son.quang 1 0']);
  assert.match((await son.get('/inbox')).body, /href="\/desk\/petitions">Phản ánh, kiến nghị quá hạn/);

  await son.post(`/desk/petitions/${code}/answer`, { version: '2', finding: 'unfounded', answer: 'Đã giải thích' });
  province.setClock('2026-04-02T08:00+07:00');
  await letTimeWork(province);
  assert.equal((await told(province, 'petitions.morning')).length, 2, 'what is answered is no more');
});
