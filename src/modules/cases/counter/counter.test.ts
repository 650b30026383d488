import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { pdfText } from '../../../../test/pdf-text.ts';
import { openTestProvince } from '../../../../test/province.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { answerSupplement } from '../commands/answer-supplement.ts';
import { caseNow } from '../testing/desk-hands.ts';
import { atDesk } from '../testing/sample-cases.ts';
import { linkApplicants } from './commands/link-applicants.ts';
import { receiveVisit } from './commands/receive-visit.ts';
import { loadVisit } from './queries/load-visit.ts';
import { atCounter } from './testing/at-counter.ts';

const says = (pdf: Buffer, ...expected: string[]): void => {
  const text = pdfText(pdf).join(' ').replace(/\s+/g, ' ');
  for (const each of expected) assert.ok(text.includes(each), `"${each}" is missing from: ${text}`);
};

const birth = { do: 'receive', summary: 'Khai sinh cho cháu Nông Thị Hoa', 'birth-certificate.given': 'true' };
const lanOnPaper = {
  name: 'Nông Thị Lan',
  number: '099195010307',
  phone: '0912345678',
  address: 'Tổ 5, phường Hoa Xuân',
};

test('Mai receives a birth at the counter: the case is taken in, dated by the clock and hers in the ledger', async (t) => {
  const province = await openTestProvince(t);
  province.setClock('2026-03-10T09:10+07:00');
  const mai = await province.officer('mai.lo');
  const { begin, add, send, codes } = atCounter(mai);
  const visit = await begin(lanOnPaper);
  const dossier = await add(visit, '1.001193');
  assert.equal((await send(dossier, birth)).location, visit);
  const [code = ''] = await codes(visit);
  assert.equal(code, 'H99.99001-260310-0001');
  const { subject, step } = await caseNow(province, code);
  assert.deepEqual(
    [subject.channel, subject.status, subject.applicant.address, subject.applicantId, step.kind],
    ['counter', 'received', 'Tổ 5, phường Hoa Xuân', undefined, 'work'],
  );
  assert.equal(new Date(subject.dueAt ?? 0).toISOString(), '2026-03-10T10:00:00.000Z', 'at once: this working day');
  const history = await readStream(province.app.db, `case/${subject.id}`);
  assert.deepEqual(
    history.map(({ kind, actor }) => [kind, actor.name]),
    [
      ['case.filed', 'Lò Thị Mai'],
      ['case.received', 'Lò Thị Mai'],
    ],
  );
  says(
    (await mai.get(`/cases/${code}/receipt.pdf`)).bytes,
    code,
    'Khai sinh cho cháu Nông Thị Hoa',
    'Giấy chứng sinh',
    'Lò Thị Mai',
  );
  assert.doesNotMatch((await mai.get(visit)).body, /In biên lai/, 'nothing was paid');
  const son = await province.officer('son.quang');
  assert.match((await son.get('/desk?tab=unit')).body, new RegExp(code), 'it is on the list of who works on it');
});

test('nothing is received without what is asked and the papers that everybody needs; what was typed stays', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send } = atCounter(mai);
  const dossier = await add(await begin(lanOnPaper), '1.009994');
  const refused = await send(dossier, { do: 'receive', summary: '', sets: '0', feeDong: 'mười', feeTaken: 'true' });
  assert.equal(refused.status, 422);
  for (const sentence of [
    'Số bộ phải từ 1 đến 99',
    'Số tiền phải là số đồng nguyên',
    'Đã thu tiền thì ghi số biên lai',
  ])
    assert.ok(refused.body.includes(sentence), sentence);
  const again = await send(dossier, { do: 'receive', summary: '', receipt: 'BL 77', feeTaken: 'true' });
  assert.equal(again.status, 422);
  assert.match(again.body, /Hãy ghi nội dung yêu cầu/);
  assert.match(again.body, /Còn thiếu/);
  assert.match(again.body, /value="BL 77"/);
  assert.deepEqual(await province.app.db.many(sql`select code from cases`), []);
});

test('a wrong number, a birthday to come and an empty name each get their sentence', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const birthday = { 'birth.day': '1', 'birth.month': '1', 'birth.year': '2030' };
  const wrong = await mai.post('/desk/counter', { kind: 'person', number: '12345', name: '', ...birthday });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /phải gồm đúng 12 chữ số/);
  assert.match(wrong.body, /Ngày sinh phải có thật/);
  assert.match(wrong.body, /Hãy ghi họ tên/);
  const tax = await mai.post('/desk/counter', { kind: 'organisation', number: '0100109107', name: 'Công ty A' });
  assert.match(tax.body, /số kiểm tra không đúng/);
  const lan = { kind: 'person', number: '099195010307', name: 'Nông Thị Lan', 'birth.day': '8', 'birth.month': '3' };
  const born = (year: string) => mai.post('/desk/counter', { ...lan, 'birth.year': year });
  assert.match((await born('1996')).body, /Năm sinh không khớp với số định danh cá nhân \(năm 1995\)/);
  assert.equal((await born('1995')).status, 303);
});

test('Lan’s number brings up what her account says, and she sees who looked', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const found = await mai.post('/desk/counter/find', { kind: 'person', number: lan.actor.personalNumber ?? '' });
  assert.match(found.body, /value="Nông Thị Lan"/);
  assert.match((await lan.get('/my/account')).body, /Lò Thị Mai/);
  const unknown = await mai.post('/desk/counter/find', { kind: 'person', number: '099195010307' });
  assert.match(unknown.body, /Chưa có thông tin của số này/);
  assert.equal((await lan.post('/desk/counter/find', { kind: 'person', number: '099195010307' })).status, 403);
});

test('whoever had no account when they came to the counter finds the case when they sign in, and nobody else does', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, codes } = atCounter(mai);
  // The e-ID knows her number; here she has never been.
  const number = (await province.citizen('Nông Thị Lan')).actor.personalNumber ?? '';
  await province.databases.superuser.run(sql`delete from persons`);
  const visit = await begin({ ...lanOnPaper, number });
  await send(await add(visit, '1.001193'), birth);
  const [code = ''] = await codes(visit);
  assert.equal((await caseNow(province, code)).subject.applicantId, undefined);
  const lan = await province.citizen('Nông Thị Lan');
  const bach = await province.citizen('Hoàng Văn Bách');
  assert.match((await lan.get('/my/cases')).body, new RegExp(code));
  assert.equal((await bach.get(`/cases/${code}`)).status, 404);
});

test('a case is joined to an account that came to be while it was received, once', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, codes } = atCounter(mai);
  const lan = await province.citizen('Nông Thị Lan');
  const visit = await begin({ ...lanOnPaper, number: lan.actor.personalNumber ?? '' });
  await send(await add(visit, '1.001193'), birth);
  const [code = ''] = await codes(visit);
  await province.app.db.run(sql`update cases set applicant_id = null`);
  await catchUp(province.app, [linkApplicants]);
  await catchUp(province.app, [linkApplicants]);
  assert.equal((await lan.get(`/cases/${code}`)).status, 200);
  const { subject } = await caseNow(province, code);
  const history = await readStream(province.app.db, `case/${subject.id}`);
  assert.equal(history.filter(({ kind }) => kind === 'case.linked').length, 1);
});

test('the button pressed five times at once, and by a colleague with the same page, receives once', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, act, codes } = atCounter(mai);
  const visit = await begin(lanOnPaper);
  await send(await add(visit, '1.001193'), { ...birth, do: 'more' });
  const seen = await loadVisit(province.app.db, visit.split('/').at(-1) ?? '');
  assert.ok(seen);
  const all = await Promise.all(Array.from({ length: 5 }, () => receiveVisit(mai.context, seen)));
  assert.deepEqual(new Set(all.map((each) => each.ok && each.value.map(({ code }) => code).join())).size, 1);
  assert.equal((await codes(visit)).length, 1);
  assert.equal((await act(visit, 'receive')).location, visit);
  const { n } = await province.app.db.one<{ n: number }>(sql`select count(*)::int as n from cases`);
  assert.equal(n, 1);
});

test('a notary’s messenger hands in three files at one go: three cases, the fees taken, one record that lists them', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, act, codes } = atCounter(mai);
  const visit = await begin({
    ...lanOnPaper,

    otherName: 'Chu Văn Thông',
    capacity: 'Giấy ủy quyền số 15',
  });
  await send(await add(visit, '1.001193'), { ...birth, do: 'more' });
  await send(await add(visit, '1.001193'), { ...birth, do: 'more', summary: 'Khai sinh cho cháu Nông Văn Núi' });
  const paid = {
    do: 'more',
    summary: 'Cửa hàng tạp hóa Lan',
    feeDong: '100.000',
    feeTaken: 'true',
    receipt: 'BL 12',
    sets: '2',
  };
  await send(await add(visit, '1.001612'), paid);
  assert.equal((await act(visit, 'receive')).location, visit);
  const received = await codes(visit);
  assert.deepEqual(received, ['H99.99001-260310-0001', 'H99.99001-260310-0002', 'H99.99001-260310-0003']);
  const { subject } = await caseNow(province, received[2] ?? '');
  assert.deepEqual(
    [subject.finance, subject.feeDong, subject.applicant.submitter?.fullName],
    ['paid', 100_000, 'Chu Văn Thông'],
  );
  const links = [...(await mai.get(visit)).body.matchAll(/href="([^"]+fee-receipt\.pdf)"/g)].map(
    ([, href = '']) => href,
  );
  assert.deepEqual(links, [`/cases/${received[2]}/fee-receipt.pdf`], 'a fee that was taken has its receipt at hand');
  says((await mai.get(links[0] ?? '')).bytes, 'BL 12', '100.000');
  says(
    (await mai.get(`${visit}/receipt.pdf`)).bytes,
    'Biên bản giao nhận hồ sơ'.toUpperCase(),
    received[0] ?? '',
    'Chu Văn Thông',
    'Nông Văn Núi',
    'Cửa hàng tạp hóa Lan',
  );
  assert.equal(
    (await (await province.officer('giang.bac')).get(visit)).status,
    404,
    'another one-stop does not see it',
  );
});

test('a scan goes with its paper, and papers that were only seen are listed with their form and number', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, codes } = atCounter(mai);
  const visit = await begin(lanOnPaper);
  const dossier = await add(visit, '1.001193');
  await send(dossier, { ...birth, do: 'scans', 'marriage-certificate.copy': '2' });
  const file = { field: 'file', name: 'chung-sinh.pdf', bytes: samplePdf() };
  assert.equal((await mai.upload(`${dossier}/scans`, { paper: 'birth-certificate' }, file)).status, 303);
  await send(dossier, { ...birth, 'marriage-certificate.copy': '2' });
  const [code = ''] = await codes(visit);
  const papers = await province.app.db.many(sql`
    select paper, form, copies, file_id is not null as scanned from case_papers order by id`);
  assert.deepEqual(papers, [
    { paper: 'birth-certificate', form: 'original', copies: 1, scanned: true },
    { paper: 'marriage-certificate', form: 'copy', copies: 2, scanned: false },
  ]);
  const son = await province.officer('son.quang');
  const page = (await son.get(`/desk/cases/${code}`)).body;
  assert.match(page, /chung-sinh\.pdf/);
  assert.match(page, /2 bản sao/);
});

test('a visit begun twice by one press of the button is one, and one that comes to nothing leaves nothing', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, act } = atCounter(mai);
  const id = randomUUID();
  const visits = await Promise.all([begin({ ...lanOnPaper, id }), begin({ ...lanOnPaper, id })]);
  assert.deepEqual(visits, [`/desk/counter/${id}`, `/desk/counter/${id}`]);
  assert.match((await mai.get('/desk/counter')).body, /Đang tiếp nhận dở/);
  assert.equal((await act(`/desk/counter/${id}`, 'discard')).location, '/desk/counter');
  assert.equal((await mai.get(`/desk/counter/${id}`)).status, 404);
});

test('what form 02 asked for is brought to the counter: the papers are noted, time goes on, and only once', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const son = await province.officer('son.quang');
  const { begin, add, send, codes } = atCounter(mai);
  const visit = await begin(lanOnPaper);
  const shop = { do: 'receive', summary: 'Cửa hàng tạp hóa Lan', feeDong: '0' };
  assert.equal((await send(await add(visit, '1.001612'), shop)).location, visit);
  const [code = ''] = await codes(visit);
  const ask = { papers: [], reason: 'Ghi rõ ngành nghề', contact: 'Quàng Văn Sơn' };
  assert.equal((await atDesk(province, son, code).act('request-supplement', ask)).status, 303);
  province.setClock('2026-03-12T08:00+07:00');
  assert.equal(
    (await atDesk(province, son, code).act('take-supplement', { message: 'x' })).status,
    403,
    'the counter takes it',
  );
  const desk = atDesk(province, mai, code);
  assert.match((await desk.act('take-supplement')).body, /Hãy đánh dấu giấy tờ đã nhận/);
  const brought = { message: 'Bán lẻ lương thực, thực phẩm' };
  const { version } = (await caseNow(province, code)).subject;
  const taken = await Promise.all([1, 2].map(() => desk.act('take-supplement', brought, version)));
  assert.deepEqual(
    taken.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  );
  const { subject } = await caseNow(province, code);
  assert.deepEqual([subject.status, subject.supplement], ['in-progress', 'answered']);
  assert.equal(new Date(subject.dueAt ?? 0).toISOString(), '2026-03-17T01:00:00.000Z', 'three working days anew');
  assert.match(await desk.page(), /Bán lẻ lương thực, thực phẩm/);
});

test('Bách, who has no account, takes his file back by a signed request: Mai writes its reason down, and only once', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add, send, codes } = atCounter(mai);
  const visit = await begin({ name: 'Hoàng Văn Bách' });
  await send(await add(visit, '1.001612'), { do: 'receive', summary: 'Cửa hàng tạp hóa Bách', feeDong: '0' });
  const [code = ''] = await codes(visit);
  const desk = atDesk(province, mai, code);
  const son = atDesk(province, await province.officer('son.quang'), code);
  const asked = { reason: 'Chuyển cửa hàng về quê', confirm: 'true' };
  assert.equal((await son.act('withdraw', asked)).status, 403, 'the counter takes the request');
  assert.match((await desk.act('withdraw', { ...asked, confirm: '' })).body, /Chuyển cửa hàng về quê<\/textarea>/);
  const { version } = (await caseNow(province, code)).subject;
  const done = await Promise.all([1, 2].map(() => desk.act('withdraw', asked, version)));
  assert.deepEqual(
    done.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
  );
  const { subject } = await caseNow(province, code);
  assert.deepEqual([subject.status, subject.endedAt !== undefined], ['withdrawn', true]);
  const last = (await readStream(province.app.db, `case/${subject.id}`)).at(-1);
  assert.deepEqual(
    [last?.kind, last?.actor.name, last?.body],
    ['case.withdrawn', 'Lò Thị Mai', { reason: 'Chuyển cửa hàng về quê', channel: 'counter' }],
  );
  assert.match(await desk.page(), /Chuyển cửa hàng về quê/);
});

test('Lan, who came to the counter, may answer online too, with papers alone: her form stays on paper', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const lan = await province.citizen('Nông Thị Lan');
  const { begin, add, send, codes } = atCounter(mai);
  const visit = await begin({ ...lanOnPaper, number: lan.actor.personalNumber ?? '' });
  await send(await add(visit, '1.001612'), { do: 'receive', summary: 'Cửa hàng tạp hóa Lan', feeDong: '100000' });
  const [code = ''] = await codes(visit);
  const ask = { papers: [], reason: 'Ghi rõ ngành nghề', contact: 'Quàng Văn Sơn' };
  await atDesk(province, await province.officer('son.quang'), code).act('request-supplement', ask);
  const asked = await caseNow(province, code);
  const answer = { answers: {}, papers: [], message: 'Bán lẻ lương thực' };
  const answered = await answerSupplement(lan.context, asked, answer);
  assert.deepEqual(answered, { ok: true, value: undefined });
  assert.equal((await caseNow(province, code)).subject.feeDong, 100_000, 'what the counter reckoned stands');
});

test('a program receives in one request, once under its key, and is told what is wrong by field', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const dossier = { procedure: '1.001193', summary: 'Khai sinh', papers: [], feeDong: 0, delivery: 'counter' };
  const papers = [{ paper: 'birth-certificate', original: 1 }];
  const body = { kind: 'person', name: 'Nông Thị Lan', number: '099195010307', dossiers: [{ ...dossier, papers }] };
  const address = '/api/v1/counter/receptions';
  const key = { 'idempotency-key': randomUUID() };
  const sent = await Promise.all([1, 2, 3].map(() => mai.sendJson(address, body, key)));
  assert.ok(sent.some(({ status }) => status === 201));
  const again = await mai.sendJson(address, body, key);
  assert.equal(again.status, 200);
  const { cases } = JSON.parse(again.body) as { readonly cases: readonly { readonly code: string }[] };
  assert.equal((await caseNow(province, cases[0]?.code ?? '')).subject.status, 'received');
  const { n } = await province.app.db.one<{ n: number }>(sql`select count(*)::int as n from cases`);
  assert.equal(n, 1);
  const wrong = { ...body, number: '1', dossiers: [dossier, { ...dossier, procedure: '9.999999' }] };
  const refused = await mai.sendJson(address, wrong, { 'idempotency-key': randomUUID() });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /"\/number"/);
  assert.match(refused.body, /\/dossiers\/1\/procedure/);
  assert.equal((await mai.sendJson(address, body)).status, 400);
  assert.equal((await (await province.officer('son.quang')).sendJson(address, body, key)).status, 403);
});
