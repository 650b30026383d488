import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { storeUpload } from '../../../kernel/files/store-upload.ts';
import { recordResult } from '../commands/record-result.ts';
import { approveProposal } from '../commands/approve-proposal.ts';
import { completeStep } from '../commands/complete-step.ts';
import { refuseCase } from '../commands/refuse-case.ts';
import { withdrawCase } from '../commands/withdraw-case.ts';
import { rateCase } from '../commands/rate-case.ts';
import { birthApplication, send } from '../testing/birth-application.ts';
import { act, caseNow } from '../testing/desk-hands.ts';
import { atDesk, fileSample, grocery } from '../testing/sample-cases.ts';

test('One paper cannot be handed in with two applications at once', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [first, second] = [await birthApplication(lan, 'R1/2026'), await birthApplication(lan, 'R2/2026')];
  const replies = await Promise.all([send(lan, first), send(lan, { ...second, papers: first['papers'] })]);
  assert.deepEqual(
    replies.map(({ status }) => status).sort((a, b) => a - b),
    [201, 422],
    replies.map(({ body }) => body).join('\n'),
  );
});

test('Withdrawn and approved at once, a case is one of the two', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  const [son, hanh] = [await province.officer('son.quang'), await province.officer('hanh.tong')];
  await act(province, son, code, (context, about) =>
    completeStep(context, about, { note: 'Đủ điều kiện', proposal: 'granted' }),
  );
  const about = await caseNow(province, code);
  const done = await Promise.all([
    approveProposal(hanh.context, about, ''),
    approveProposal(hanh.context, about, ''),
    withdrawCase(lan.context, about, 'Tôi đổi ý'),
  ]);
  assert.equal(done.filter(({ ok }) => ok).length, 1);
});

test('One document is the result of one case, though it is recorded for two at once', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [son, hanh] = [await province.officer('son.quang'), await province.officer('hanh.tong')];
  const codes = [await fileSample(province, lan, grocery), await fileSample(province, lan, grocery)];
  for (const code of codes) {
    await atDesk(province, await province.officer('mai.lo'), code).act('receive');
    await act(province, son, code, (context, about) =>
      completeStep(context, about, { note: 'Đủ điều kiện', proposal: 'granted' }),
    );
    await act(province, hanh, code, (context, about) => approveProposal(context, about, ''));
  }
  const steps = await Promise.all(codes.map(async (code) => (await caseNow(province, code)).step.kind));
  assert.deepEqual(steps, ['result', 'result']);
  const stored = await storeUpload(son.context, { name: 'ket-qua.pdf', bytes: samplePdf() });
  assert.ok(stored.ok);
  const given = { number: '1/GCN', issuedOn: '2026-03-10', signer: 'Tống Thị Hạnh', file: stored.value.id };
  const abouts = await Promise.all(codes.map((code) => caseNow(province, code)));
  const done = await Promise.all(abouts.map((about) => recordResult(son.context, about, given)));
  assert.equal(done.filter(({ ok }) => ok).length, 1);
});

test('A forged place in the work list is none, and never a failure', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  for (const after of [
    '0000-01-01 00:00:00+00~1',
    '2026-02-30 00:00:00+00~1',
    '2026-01-01 24:00:00+00~1',
    '2026-01-01 23:59:60+00~1',
    '9999-12-31 23:59:59+00~999999999999999',
    "infinity~1' or 1=1",
    '----------~1',
    '2026-01-01 00:00:00.0000001+00~1',
    '---------- 00:00:00+00~1',
    '2026-01-01 0.0.0.0.+00~1',
  ]) {
    for (const address of ['/api/v1/work-list', '/desk']) {
      assert.equal((await mai.get(`${address}?after=${encodeURIComponent(after)}`)).status, 200, `${address} ${after}`);
    }
  }
  for (const q of ['%', '_', '\\', "'", '%'.repeat(200), 'a'.repeat(200), '\u202e', '(((', 'a&b|!c:*']) {
    const sent = await mai.post('/desk', { tab: 'unit', q });
    assert.equal((await mai.get(sent.location ?? '')).status, 200, q);
  }
});

test('Rated three times at once, a case is rated once', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  await act(province, await province.officer('mai.lo'), code, (context, about) =>
    refuseCase(context, about, 'Không thuộc thẩm quyền'),
  );
  const about = await caseNow(province, code);
  const rated = await Promise.all([1, 2, 3].map((stars) => rateCase(lan.context, about, stars, '')));
  assert.equal(rated.filter(({ ok }) => ok).length, 1);
  const { n } = await province.app.db.one<{ n: number }>(sql`select count(*) as n from case_ratings`);
  assert.equal(n, 1);
});

test('A day of the year 0 is no day, wherever it is typed', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  assert.equal((await kien.get('/operator/units?on=0000-01-01')).status, 422);
  assert.equal((await kien.get('/operator/units?on=1/1/0000')).status, 422);
});
