import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { deskActs } from '../rules/desk-acts.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';

const versionOf = async ({ app }: TestProvince, code: string): Promise<number> =>
  (await app.db.one<{ version: number }>(sql`select version from cases where code = ${code}`)).version;

const entriesOf = async ({ app }: TestProvince, code: string): Promise<string[]> =>
  (
    await app.db.many<{ kind: string }>(sql`
      select kind from ledger where stream = (select 'case/' || id from cases where code = ${code}) order by number`)
  ).map(({ kind }) => kind);

test('Of two officers who act at once one wins, and the other is told, with the fresh case and what was typed', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  const [son, hanh] = [await province.officer('son.quang'), await province.officer('hanh.tong')];
  const seen = await versionOf(province, code);
  const propose = { proposal: 'granted', note: 'Đủ điều kiện' };
  const stop = { reason: 'Trùng hồ sơ khác', confirm: 'true' };
  const replies = await Promise.all([
    atDesk(province, son, code).act('complete-step', propose, seen),
    atDesk(province, hanh, code).act('stop', stop, seen),
  ]);
  assert.deepEqual(
    replies.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409],
  );
  const loser = replies.find(({ status }) => status === 409);
  assert.match(loser?.body ?? '', /Người khác vừa thay đổi hồ sơ này/);
  assert.match(loser?.body ?? '', /Đủ điều kiện|Trùng hồ sơ khác/);
  assert.equal((await entriesOf(province, code)).length, 3);
});

test('What Sơn typed is kept on the page when Hạnh has stopped the case meanwhile, though the form is gone', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  const seen = await versionOf(province, code);
  await atDesk(province, await province.officer('hanh.tong'), code).act('stop', { reason: 'Trùng', confirm: 'true' });
  const late = await atDesk(province, await province.officer('son.quang'), code).act(
    'complete-step',
    { note: 'Đã đối chiếu bản chính' },
    seen,
  );
  assert.equal(late.status, 409);
  assert.match(late.body, /Nội dung bạn đã ghi \(chưa được lưu\)/);
  assert.match(late.body, /Đã đối chiếu bản chính/);
  assert.match(late.body, /Hồ sơ đã kết thúc/);
});

test('The button pressed twice acts once', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const mai = atDesk(province, await province.officer('mai.lo'), code);
  const replies = await Promise.all([mai.act('receive', {}, 1), mai.act('receive', {}, 1)]);
  assert.deepEqual(
    replies.map(({ status }) => status).sort((a, b) => a - b),
    [303, 409],
  );
  assert.deepEqual(await entriesOf(province, code), ['case.filed', 'case.received']);
});

test('Officers of another unit, operators, citizens and visitors neither see a case nor act on it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  for (const username of ['duc.ca', 'nam.khang', 'giang.bac', 'kien.dinh']) {
    const officer = await province.officer(username);
    assert.equal((await officer.get(`/desk/cases/${code}`)).status, 404, username);
    for (const act of [...deskActs, 'number']) {
      const reply = await atDesk(province, officer, code).act(act, { reason: 'x', confirm: 'true' });
      assert.equal(reply.status, 404, `${username} ${act}`);
    }
  }
  assert.equal((await lan.post(`/desk/cases/${code}/receive`, { version: '1' })).status, 404);
  for (const each of [code, 'H99.99001-260310-9999']) {
    assert.match((await province.get(`/desk/cases/${each}`)).location ?? '', /^\/officer\/sign-in\?return=/);
  }
  assert.equal((await (await province.officer('mai.lo')).get('/desk/cases/H99.99001-260310-9999')).status, 404);
  assert.deepEqual(await entriesOf(province, code), ['case.filed']);
});

test('Each act that the step or the role does not allow is refused, and nothing is written', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const son = atDesk(province, await province.officer('son.quang'), code);
  for (const act of deskActs) {
    const { status } = await son.act(act, { reason: 'x', note: 'x', confirm: 'true', consultation: '1', answer: 'x' });
    assert.ok([403, 404, 409].includes(status), `${act}: ${status}`);
  }
  assert.deepEqual(await entriesOf(province, code), ['case.filed']);
  assert.match(await son.page(), /Hiện bạn không có việc gì với hồ sơ này/);
});

test('Forms filled with nonsense are answered in words, never with a failure', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), petrolStore);
  await atDesk(province, await province.officer('giang.bac'), code).act('receive');
  const nam = atDesk(province, await province.officer('nam.khang'), code);
  const day = { 'dueOn.day': '31', 'dueOn.month': '2', 'dueOn.year': '2026' };
  const wrong = await nam.act('consult', { units: '99999999999999999999', question: ' ', ...day });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /Hãy chọn hạn trả lời sau hôm nay/);
  assert.match(wrong.body, /name="\/consult\/dueOn\.day" value="31"/);
  assert.equal((await nam.act('assign', { officer: 'x' })).status, 422);
  assert.equal((await nam.act('complete-step', { note: 'a'.repeat(4001) })).status, 422);
  assert.equal((await nam.act('complete-step', { note: ['a', 'b'] })).status, 303, 'a list is no note');
  assert.equal((await nam.act('request-supplement', { papers: ['x'], reason: 'y', contact: 'z' })).status, 422);
  assert.equal((await nam.act('return-step', { reason: 'y' }, Number.NaN)).status, 409);
});

test('The result keeps its document while something else is put right', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  const officer = await province.officer('son.quang');
  const son = atDesk(province, officer, code);
  await son.act('complete-step', { proposal: 'granted', note: 'Đủ' });
  await atDesk(province, await province.officer('hanh.tong'), code).act('approve');
  const fields = async (given: Record<string, string>) => ({
    version: String(await versionOf(province, code)),
    '/record-result/issuedOn.day': '10',
    '/record-result/issuedOn.month': '3',
    '/record-result/issuedOn.year': '2026',
    '/record-result/signer': 'Tòng Thị Hạnh',
    ...given,
  });
  const address = `/desk/cases/${code}/record-result`;
  const file = { field: '/record-result/file', name: 'Giấy chứng nhận.pdf', bytes: samplePdf() };
  const notPdf = await officer.upload(address, await fields({}), { ...file, bytes: Buffer.from('%PDF no') });
  assert.ok([415, 422].includes(notPdf.status));
  const first = await officer.upload(address, await fields({}), file);
  assert.equal(first.status, 422);
  assert.match(first.body, /Hãy ghi số, ký hiệu văn bản kết quả/);
  const stored = /name="\/record-result\/stored" value="([^"]+)"/.exec(first.body)?.[1] ?? '';
  const forged = await officer.upload(
    address,
    await fields({ '/record-result/number': '1', '/record-result/stored': 'x' }),
  );
  assert.equal(forged.status, 422);
  const done = await officer.upload(
    address,
    await fields({ '/record-result/number': '15/GCN', '/record-result/stored': stored }),
  );
  assert.equal(done.location, `/desk/cases/${code}?done=record-result`);
  const result = await officer.get(`/desk/cases/${code}/files/${stored}`);
  assert.equal(result.headers['content-type'], 'application/pdf');
  assert.match(String(result.headers['content-disposition']), /^inline/);
});

test('After the result went back to the assessor nothing is decided any more', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  const son = atDesk(province, await province.officer('son.quang'), code);
  await son.act('complete-step', { proposal: 'granted', note: 'Đủ' });
  await atDesk(province, await province.officer('hanh.tong'), code).act('approve');
  assert.equal((await son.act('return-step', { reason: 'Sai ngành nghề' })).status, 303);
  const { outcome } = await province.app.db.one<{ outcome: string | null }>(
    sql`select outcome from cases where code = ${code}`,
  );
  assert.equal(outcome, null);
});

test('A personal number is masked until Mai asks for it; her look is written down once an hour', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const officer = await province.officer('mai.lo');
  const number = lan.actor.personalNumber ?? '';
  assert.doesNotMatch((await officer.get(`/desk/cases/${code}`)).body, new RegExp(number));
  const shown = await officer.post(`/desk/cases/${code}/number`);
  assert.match(shown.body, new RegExp(number));
  assert.match(shown.body, /019195010107/);
  await officer.post(`/desk/cases/${code}/number`);
  assert.deepEqual(await entriesOf(province, code), ['case.filed', 'case.read']);
  assert.match((await lan.get('/my/account')).body, new RegExp(code));
  assert.equal((await officer.get(`/desk/cases/${code}/number`)).location, `/desk/cases/${code}`);
});

test('Papers open in place for the officers of the case, and of that case alone', async (t) => {
  const province = await openTestProvince(t);
  const hung = await province.citizen('Lường Văn Hùng');
  const code = await fileSample(province, hung, petrolStore);
  const other = await fileSample(province, hung, grocery);
  const giang = await province.officer('giang.bac');
  const page = await giang.get(`/desk/cases/${code}`);
  const papers = [...page.body.matchAll(/\?paper=([0-9a-f-]{36})/g)].map((found) => found[1] ?? '');
  assert.equal(papers.length, petrolStore.papers.length);
  const second = await giang.get(`/desk/cases/${code}?paper=${papers[1]}`);
  assert.match(second.body, new RegExp(`<iframe[^>]+src="/desk/cases/${code}/files/${papers[1]}"`));
  const file = await giang.get(`/desk/cases/${code}/files/${papers[1]}`);
  assert.equal(file.status, 200);
  assert.equal(file.headers['x-frame-options'], 'SAMEORIGIN');
  const mai = await province.officer('mai.lo');
  assert.equal((await mai.get(`/desk/cases/${code}/files/${papers[1]}`)).status, 404);
  assert.equal((await mai.get(`/desk/cases/${other}/files/${papers[1]}`)).status, 404);
  assert.equal((await giang.get(`/desk/cases/${code}/files/x`)).status, 404);
});

test('An opinion is given once, by the unit that was asked, while the case is open', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), petrolStore);
  const giang = atDesk(province, await province.officer('giang.bac'), code);
  await giang.act('receive');
  const nam = atDesk(province, await province.officer('nam.khang'), code);
  const phong = atDesk(province, await province.officer('phong.mua'), code);
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = 'so-xay-dung' and valid_to is null`,
  );
  const question = {
    units: String(id),
    question: 'Có vướng quy hoạch?',
    'dueOn.day': '13',
    'dueOn.month': '3',
    'dueOn.year': '2026',
  };
  assert.equal(
    (await phong.act('answer-consultation', {})).status,
    404,
    'nothing was asked: the case is none of theirs',
  );
  await nam.act('consult', question);
  assert.equal((await nam.act('consult', question)).status, 409, 'asked twice before the answer');
  const asked = /\/consultation" value="(\d+)"/.exec(await phong.page())?.[1] ?? '';
  const answer = { consultation: asked, answer: 'Không vướng' };
  assert.equal((await giang.act('answer-consultation', answer)).status, 403);
  assert.equal((await phong.act('answer-consultation', { ...answer, answer: '' })).status, 422);
  assert.equal((await phong.act('answer-consultation', answer)).status, 303);
  assert.equal((await phong.act('answer-consultation', answer)).status, 404);
  await nam.act('consult', question);
  await atDesk(province, await province.officer('linh.ha'), code).act('stop', { reason: 'Trùng', confirm: 'true' });
  assert.equal((await phong.act('answer-consultation', answer)).status, 404, 'a closed case asks nothing');
});

test('An opinion is asked for in time: after the case is due only with a reason, which its history tells, and never for ever', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  const son = atDesk(province, await province.officer('son.quang'), code);
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = 'so-xay-dung' and valid_to is null`,
  );
  const on = (day: string, month: string, more = {}) => ({
    units: String(id),
    question: 'Có vướng quy hoạch?',
    'dueOn.day': day,
    'dueOn.month': month,
    'dueOn.year': '2026',
    ...more,
  });
  const late = await son.act('consult', on('16', '3'));
  assert.equal(late.status, 422);
  assert.match(late.body, /sau ngày hẹn trả kết quả của hồ sơ \(13\/03\/2026\)/);
  assert.match(late.body, /name="\/consult\/dueOn\.day" value="16"/);
  assert.match((await son.act('consult', on('10', '3'))).body, /Hãy chọn hạn trả lời sau hôm nay/);
  const far = await son.act('consult', on('10', '5', { lateWhy: 'Chờ quy hoạch mới' }));
  assert.match(far.body, /Hạn trả lời không quá 60 ngày/);
  assert.deepEqual(await entriesOf(province, code), ['case.filed', 'case.received']);
  assert.equal((await son.act('consult', on('16', '3', { lateWhy: 'Sở họp ngày 16' }))).status, 303);
  assert.match(await son.page(), /Sở họp ngày 16/);
});

test('Who is asked for an opinion reads the case until it is closed, and never its full numbers', async (t) => {
  const province = await openTestProvince(t);
  const hung = await province.citizen('Lường Văn Hùng');
  const number = hung.actor.personalNumber ?? assert.fail('Hùng has no number');
  const code = await fileSample(province, hung, petrolStore);
  await atDesk(province, await province.officer('giang.bac'), code).act('receive');
  const nam = atDesk(province, await province.officer('nam.khang'), code);
  const { id } = await province.app.db.one<{ id: number }>(
    sql`select id from units where key = 'so-xay-dung' and valid_to is null`,
  );
  const day = { 'dueOn.day': '13', 'dueOn.month': '3', 'dueOn.year': '2026' };
  await nam.act('consult', { units: String(id), question: 'Có vướng quy hoạch?', ...day });
  const officer = await province.officer('phong.mua');
  const phong = atDesk(province, officer, code);
  const page = await phong.page();
  assert.doesNotMatch(page, new RegExp(`${number}|/number"`));
  const whole = [await phong.act('number'), await officer.get(`/api/v1/cases/${code}`)];
  assert.deepEqual(
    whole.map(({ status }) => status),
    [403, 404],
  );
  assert.ok(whole.every(({ body }) => !body.includes(number)));
  assert.ok((await nam.act('number')).body.includes(number));
  await atDesk(province, await province.officer('linh.ha'), code).act('stop', { reason: 'Trùng', confirm: 'true' });
  assert.equal((await officer.get(`/desk/cases/${code}`)).status, 404);
  assert.equal((await officer.get(`/cases/${code}`)).status, 404);
});

test('A document is kept of nobody who may not record the result, or not yet', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const filesOf = async (id: number) =>
    (
      await province.app.db.one<{ n: number }>(
        sql`select count(*) as n from files where uploaded_by_kind = 'officer' and uploaded_by_id = ${id}`,
      )
    ).n;
  const document = { field: '/record-result/file', name: 'ket-qua.pdf', bytes: samplePdf() };
  for (const [username, status] of [
    ['mai.lo', 409],
    ['son.quang', 403],
    ['nam.khang', 404],
  ] as const) {
    const officer = await province.officer(username);
    const reply = await officer.upload(`/desk/cases/${code}/record-result`, { version: '1' }, document);
    assert.equal(reply.status, status, username);
    assert.equal(await filesOf(officer.actor.officerId), 0, username);
  }
});

test('Who reads English reads the whole desk in English', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), petrolStore);
  const [session] = (await (await province.officer('giang.bac')).cookie()).split(';');
  const read = async (url: string) =>
    (await province.web.inject({ url, headers: { cookie: `${session}; language=en` } })).body;
  assert.match(await read('/desk?tab=receive'), /To be received[^]*Receive and check the application/);
  const page = await read(`/desk/cases/${code}`);
  assert.match(page, /What you can do[^]*Receive the case[^]*How the deadlines are counted/);
});
