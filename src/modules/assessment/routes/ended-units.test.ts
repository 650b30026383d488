import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { receiveCase } from '../../cases/commands/receive-case.ts';
import { planMerger } from '../../cases/merge/testing/plan-merger.ts';
import { act } from '../../cases/testing/desk-hands.ts';
import { errorsOn } from '../../cases/testing/fill-in.ts';
import { fileSample, grocery } from '../../cases/testing/sample-cases.ts';
import { keepFacts } from '../commands/keep-facts.ts';

/** Hoa Xuân ward had a file of Lan’s in February and was taken into Nậm Lành on 10 March; it is the second quarter now. */
async function afterTheMerger(t: TestContext) {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nguyễn Thị Lan');
  province.setClock('2026-02-10T08:00+07:00');
  const code = await fileSample(province, lan, grocery);
  await act(province, await province.officer('mai.lo'), code, receiveCase);
  const taken = await lan.post(`/cases/${code}/withdraw`, { reason: 'Tôi đổi ý' });
  assert.equal(taken.status, 303);
  province.setClock('2026-03-10T08:00+07:00');
  const { send } = await planMerger(province);
  await send('plan', { act: 'first-heads' });
  await send('work', { act: 'carry-out', 'sure-carry-out': 'true' });
  province.setClock('2026-05-04T08:00+07:00');
  await catchUp(province.app, [keepFacts]);
  const { id: hoaXuan } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = 'commune-99001' order by valid_from desc limit 1`,
  );
  return { province, hoaXuan };
}

test('Yến of Nậm Lành and Vinh of the province choose Hoa Xuân for the quarter in which it worked, and not for the next', async (t) => {
  const { province, hoaXuan } = await afterTheMerger(t);
  const offered = `<option value="${hoaXuan}"`;
  for (const who of ['yen.vi', 'vinh.luong']) {
    const officer = await province.officer(who);
    const score = async (period: string) =>
      (await officer.get(`/desk/assessment/score?period=${period}&agency=${hoaXuan}`)).body;
    assert.ok((await score('2026-Q1')).includes(`${offered} selected`), who);
    assert.ok(!(await score('2026-Q2')).includes(offered), who);
    const api = await officer.get('/api/v1/scores?period=2026-Q1');
    assert.match(api.body, /"unit":"H99\.99001"/);
  }
  const giang = await province.officer('giang.bac');
  assert.ok(!(await giang.get('/desk/assessment/score?period=2026-Q1')).body.includes(offered));
});

test('Kiên enters a figure for Hoa Xuân on a day when it existed, and for no day after', async (t) => {
  const { province, hoaXuan } = await afterTheMerger(t);
  const kien = await province.officer('kien.dinh');
  const form = (await kien.get('/operator/assessment')).body;
  assert.match(form, new RegExp(`value="${hoaXuan}"[^>]*>[^<]*\\(đến 09/03/2026\\)`));
  const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? assert.fail('no key');
  const fact = { key, indicator: '1.1', numerator: '18', denominator: '20', source: 'Báo cáo 15/BC-VP' };
  const enter = (unit: number, day: string) => kien.post('/operator/assessment', { ...fact, unit: String(unit), day });
  const late = await enter(hoaXuan, '10/3/2026');
  assert.equal(late.status, 422);
  assert.match(errorsOn(late.body)[0] ?? '', /không hoạt động vào ngày của số liệu/);
  assert.equal((await enter(hoaXuan, '9/3/2026')).status, 303);
  const page = await kien.get('/operator/assessment');
  assert.match(page.body, /Báo cáo 15\/BC-VP/);
});
