import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Signed, type TestProvince } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { ledgerAppend } from '../../../kernel/ledger/append.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { revokePapers } from '../../vault/index.ts';
import { caseDetails } from '../queries/case-details.ts';
import { recordPayment } from '../commands/payment.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { refuseCase } from '../commands/refuse-case.ts';
import { act, caseNow, decide } from '../testing/desk-hands.ts';
import { begin, fillIn, sampleAnswers } from '../testing/fill-in.ts';
import { cases } from '../index.ts';
import { codeIn, file, maritalStatus, takeIn, withJudgment } from './testing/marital-status.ts';

const judgmentName = 'Bản án, quyết định ly hôn đã có hiệu lực';

type Held = { readonly id: string; readonly file_id: string; readonly case_code: string };

const heldIn = (province: TestProvince): Promise<readonly Held[]> =>
  province.app.db.many<Held>(sql`select id, file_id, case_code from vault_papers where type = 'divorce-judgment'`);

/** Lan has filed once with her judgment, and the ward took it in. */
async function afterFirstFiling(province: TestProvince): Promise<{ lan: Signed<Citizen>; first: string; held: Held }> {
  const lan = await province.citizen('Nông Thị Lan');
  const first = codeIn(await file(lan, await withJudgment(lan)));
  await takeIn(province, first);
  const [held] = await heldIn(province);
  assert.ok(held);
  return { lan, first, held };
}

const problemsOf = (body: string): readonly { code: string; pointer: string }[] =>
  (JSON.parse(body) as { errors: { code: string; pointer: string }[] }).errors;

test('What Lan handed in once and the ward took in is hers to use again, kept once however often it is told', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const first = codeIn(await file(lan, await withJudgment(lan)));
  await catchUp(province.app, cases.subscribers ?? []);
  assert.deepEqual(await heldIn(province), [], 'nothing is kept of what no office took in');
  await takeIn(province, first);
  const held = await heldIn(province);
  assert.equal(held.length, 1);
  assert.equal(held[0]?.case_code, first);
  await province.app.db.run(sql`update ledger_cursors set position = 0, xid = '0'`);
  await catchUp(province.app, cases.subscribers ?? []);
  assert.equal((await heldIn(province)).length, 1);
});

test('Nobody asks Lan for the judgment a second time: its use is asked for, and with her consent the ward has it', async (t) => {
  const province = await openTestProvince(t);
  const { lan, held } = await afterFirstFiling(province);
  const asked = await file(lan, maritalStatus());
  assert.equal(asked.status, 422);
  assert.deepEqual(
    problemsOf(asked.body).map(({ code }) => code),
    ['cases.paper-held'],
  );

  const key = randomUUID();
  const use = maritalStatus({ held: [{ paper: 'divorce-judgment', held: held.id }] });
  const second = codeIn(await file(lan, use, key));
  const again = await file(lan, use, key);
  assert.deepEqual([again.status, (JSON.parse(again.body) as { code: string }).code], [200, second]);

  const { subject } = await caseNow(province, second);
  const { papers } = await caseDetails(province.app, subject.id);
  assert.deepEqual(
    papers.map((paper) => [paper.paper, paper.fileId, paper.held]),
    [['divorce-judgment', held.file_id, held.id]],
  );
  const consents = await province.app.db.many(sql`
    select case_code, paper, replaced_why, withdrawn_at from vault_uses where filing_key = ${key}::uuid`);
  assert.deepEqual(consents, [
    { case_code: second, paper: 'divorce-judgment', replaced_why: null, withdrawn_at: null },
  ]);
});

test('Somebody else’s paper, a revoked one and one that does not fit are refused beside the paper', async (t) => {
  const province = await openTestProvince(t);
  const { lan, held } = await afterFirstFiling(province);
  const bach = await province.citizen('Hoàng Văn Bách');
  const use = (paper: string) => maritalStatus({ held: [{ paper, held: held.id }] });

  const taken = await file(bach, use('divorce-judgment'));
  assert.deepEqual(
    problemsOf(taken.body).map(({ code, pointer }) => [code, pointer]),
    [['cases.held-gone', '/papers/divorce-judgment']],
  );
  const unfit = problemsOf((await file(lan, use('death-extract'))).body).map(({ code }) => code);
  assert.deepEqual(unfit, ['cases.paper-held', 'cases.held-gone']);

  const revoked = { fileId: held.file_id, why: 'Bản án bị hủy' };
  const by = { kind: 'system', name: 'test' } as const;
  assert.equal(await revokePapers(province.app.db, revoked, by, province.app.now()), 1);
  assert.equal(await revokePapers(province.app.db, revoked, by, province.app.now()), 0);
  const gone = await file(lan, use('divorce-judgment'));
  assert.deepEqual(
    problemsOf(gone.body).map(({ code }) => code),
    ['cases.held-gone'],
  );
  assert.deepEqual(
    problemsOf((await file(lan, maritalStatus())).body).map(({ code }) => code),
    ['cases.paper-missing'],
    'what is no longer valid must be handed in again',
  );
});

test('On the pages Lan agrees with one button, uploads nothing, and may replace the paper only by saying why', async (t) => {
  const province = await openTestProvince(t);
  const { lan, held } = await afterFirstFiling(province);
  const draft = await begin(lan, '1.004873');
  const seen = await fillIn(province, lan, draft, sampleAnswers('1.004873'));
  const papers = seen.find((address) => address.endsWith('/papers'));
  assert.ok(papers);
  const shown = await lan.get(papers);
  assert.match(shown.body, /Đã có trong kho/);
  assert.doesNotMatch(shown.body, /action="[^"]*papers\/divorce-judgment/, 'no way to upload what is there');

  const forced = await lan.upload(`${draft}/papers/divorce-judgment`, {});
  assert.equal(forced.status, 422);
  assert.match(forced.body, /không cần nộp lại/);
  const silent = await lan.post(`${draft}/held/divorce-judgment/replace`, { held: held.id });
  assert.equal(silent.status, 422);
  assert.match(silent.body, /Hãy chọn vì sao bạn nộp bản khác/);

  await lan.post(`${draft}/held/divorce-judgment/replace`, { held: held.id, why: 'changed' });
  assert.match((await lan.get(papers)).body, /action="[^"]*papers\/divorce-judgment/);
  assert.match((await lan.get(`${draft}/check`)).body, /Hãy tải lên: Bản án/);
  await lan.post(`${draft}/held/divorce-judgment/withdraw`);
  assert.match((await lan.get(`${draft}/check`)).body, /không cần nộp lại/);

  await lan.post(`${draft}/held/divorce-judgment`, { held: held.id });
  assert.match((await lan.get(papers)).body, /Bạn đã đồng ý cho dùng giấy tờ này/);
  const filed = await lan.post(`${draft}/submit`);
  assert.equal(filed.status, 303);
  const code = filed.location?.split('/')[2]?.split('?')[0] ?? '';
  assert.match((await lan.get(`/cases/${code}`)).body, /từ kho giấy tờ/);
});

test('Mai sees that the paper is from the vault, and that she opened it is written down once with the case', async (t) => {
  const province = await openTestProvince(t);
  const { lan, held } = await afterFirstFiling(province);
  const second = codeIn(await file(lan, maritalStatus({ held: [{ paper: 'divorce-judgment', held: held.id }] })));
  const mai = await province.officer('mai.lo');
  assert.match((await mai.get(`/desk/cases/${second}`)).body, /từ kho giấy tờ/);
  for (const _time of [1, 2]) {
    assert.equal((await mai.get(`/desk/cases/${second}/files/${held.file_id}`)).status, 200);
  }
  const looks = await province.app.db.many<{ name: string; purpose: string }>(sql`
    select actor ->> 'name' as name, body ->> 'purpose' as purpose from ledger where kind = 'vault.looked'`);
  assert.deepEqual(looks, [{ name: 'Lò Thị Mai', purpose: second }]);
});

test('The second form has what the e-ID and the first form told, each with where it came from', async (t) => {
  const province = await openTestProvince(t);
  const { lan, first } = await afterFirstFiling(province);
  const draft = await begin(lan, '1.004873');
  const { body } = await lan.get(`${draft}/form/requester`);
  assert.match(body, /value="Nông Thị Lan"/);
  assert.match(body, /value="Số 12, tổ 5"/);
  assert.match(body, /<option value="99001" selected/);
  assert.equal(body.split('Lấy từ tài khoản định danh của bạn').length - 1, 3);
  assert.equal(body.split(`Lấy từ hồ sơ ${first} bạn đã nộp`).length - 1, 2);

  await lan.post('/my/vault/facts/residenceDetail/forget');
  assert.doesNotMatch((await lan.get(`${await begin(lan, '1.004873')}/form/requester`)).body, /Số 12, tổ 5/);
});

test('A consent taken back while the case is open hides the paper from Mai and tells her; a closed case keeps it', async (t) => {
  const province = await openTestProvince(t);
  const { lan, held } = await afterFirstFiling(province);
  const use = maritalStatus({ held: [{ paper: 'divorce-judgment', held: held.id }] });
  const code = codeIn(await file(lan, use));
  const closed = codeIn(await file(lan, use));
  const mai = await province.officer('mai.lo');
  await act(province, mai, closed, (context, about) => refuseCase(context, about, 'Nộp trùng hồ sơ trước'));
  for (const each of [code, closed]) {
    const { id } = await province.app.db.one<{ id: string }>(sql`select id from vault_uses where case_code = ${each}`);
    await lan.post(`/my/vault/uses/${id}/withdraw`);
  }
  await catchUp(province.app, cases.subscribers ?? []);
  assert.equal((await mai.get(`/desk/cases/${code}/files/${held.file_id}`)).status, 404);
  assert.equal((await mai.get(`/desk/cases/${closed}/files/${held.file_id}`)).status, 200);
  const { body } = await mai.get(`/desk/cases/${code}`);
  assert.match(body, /Người nộp rút lại sự đồng ý dùng giấy tờ trong kho/);
  assert.match(body, /rút lại sự đồng ý 08:00/);
});

test('The result of a case is in Lan’s vault with its number and last day, until its agency takes it back', async (t) => {
  const province = await openTestProvince(t);
  const { first: code, lan } = await afterFirstFiling(province);
  await decide(province, code);
  await act(province, await province.officer('mai.lo'), code, (context, about) =>
    recordPayment(context, about, 'BL 0001'),
  );
  await catchUp(province.app, cases.subscribers ?? []);
  const results = () =>
    province.app.db.many(sql`
      select number, issuer, issued_on, valid_to, revoked_why from vault_papers where source = 'case-result'`);
  const result = {
    number: '15/GKS',
    issuer: 'Ủy ban nhân dân phường Hoa Xuân',
    issued_on: '2026-03-10',
    valid_to: '2026-09-10',
    revoked_why: null,
  };
  assert.deepEqual(await results(), [result]);
  assert.match((await lan.get('/my/vault')).body, /có hiệu lực đến 10\/09\/2026/);

  const { subject } = await caseNow(province, code);
  const by = { kind: 'officer', id: 1, name: 'Tòng Thị Hạnh' } as const;
  const body = { number: '15/GKS', reason: 'Ghi sai tình trạng' };
  const append = ledgerAppend(`case/${subject.id}`, 'case.result-revoked', by, body, province.app.now());
  await province.app.db.run(sql`select ${append}`);
  await catchUp(province.app, cases.subscribers ?? []);
  assert.deepEqual(await results(), [{ ...result, revoked_why: 'Ghi sai tình trạng' }]);
});

/** Lan, whose judgment is in her vault, files as if she had none, and Mai finds that she is divorced. */
async function lacksJudgment(province: TestProvince) {
  const { lan, held } = await afterFirstFiling(province);
  const answers = { ...sampleAnswers('1.004873'), status: { kind: 'single', purpose: 'marriage' } };
  const code = codeIn(await file(lan, maritalStatus({ answers })));
  const mai = await province.officer('mai.lo');
  const asked = { papers: ['divorce-judgment'], reason: 'Sổ hộ tịch ghi đã ly hôn', contact: 'Lò Thị Mai' };
  return { lan, mai, held, code, asked };
}

test('Mai may not ask Lan for the judgment that is in her vault: she is told so, and Lan sees that she was', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, held, code, asked } = await lacksJudgment(province);
  const { subject, ...about } = await caseNow(province, code);
  const refused = await requestSupplement(mai.context, { subject, ...about }, asked);
  assert.ok(!refused.ok);
  assert.deepEqual(
    refused.problems.map(({ kind, field, values }) => [kind.code, field, values?.['paper']]),
    [['cases.held-not-asked', '/papers', { vi: judgmentName, en: 'Final divorce judgment or decision' }]],
  );
  const form = {
    version: String(subject.version),
    '/request-supplement/papers': 'divorce-judgment',
    '/request-supplement/reason': asked.reason,
    '/request-supplement/contact': asked.contact,
  };
  const shown = await mai.post(`/desk/cases/${code}/request-supplement`, form);
  assert.equal(shown.status, 422);
  assert.match(shown.body, /không được yêu cầu nộp lại: lấy từ kho/);
  assert.match(shown.body, new RegExp(`href="/desk/cases/${code}/held"`));
  assert.match(shown.body, /chỉ hỏi người nộp đồng ý cho dùng/);
  const looks = await province.app.db.many(sql`
    select body ->> 'paper' as paper, body ->> 'purpose' as purpose from ledger where kind = 'vault.looked'`);
  assert.deepEqual(looks, [{ paper: held.id, purpose: code }]);
  assert.match((await lan.get('/my/vault')).body, /Lò Thị Mai/);
});

test('Mai takes the judgment from the vault once Lan agreed; pressed twice it is there once, and Lan may take it back', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, held, code } = await lacksJudgment(province);
  const page = `/desk/cases/${code}/held`;
  assert.match((await mai.get(page)).body, /Lấy vào hồ sơ/);
  const taken = { paper: 'divorce-judgment', held: held.id };
  const silent = await mai.post(page, taken);
  assert.equal(silent.status, 422);
  assert.match(silent.body, /Hãy hỏi người nộp và đánh dấu khi họ đồng ý/);
  const agreed = { ...taken, '/divorce-judgment/agrees': 'true' };
  const [one, other] = await Promise.all([mai.post(page, agreed), mai.post(page, agreed)]);
  assert.ok([one.status, other.status].includes(303), `${one.status} ${other.status}`);
  assert.equal((await mai.post(page, agreed)).status, 303);
  const { subject } = await caseNow(province, code);
  assert.deepEqual(
    (await caseDetails(province.app, subject.id)).papers.map((paper) => [paper.paper, paper.held]),
    [['divorce-judgment', held.id]],
  );
  assert.match((await mai.get(page)).body, /Kho không có giấy tờ nào mà hồ sơ này còn thiếu/);
  assert.match((await mai.get(`/desk/cases/${code}`)).body, /Lấy giấy tờ từ kho, người nộp đồng ý/);
  const { body } = await lan.get('/my/vault');
  assert.match(body, /trước Lò Thị Mai/);
  const foreign = await mai.post(page, { ...agreed, held: randomUUID() });
  assert.equal(foreign.status, 422);
  assert.equal((await lan.get(page)).status, 404);
});

test('Of a paper in the vault Mai asks Lan only for the leave: she agrees, or hands in another and says why', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, held, code, asked } = await lacksJudgment(province);
  await act(province, mai, code, (context, about) =>
    requestSupplement(context, about, { ...asked, asksConsent: true }),
  );
  const draft = (await lan.post(`/cases/${code}/supplement`)).location ?? '';
  const papers = (await lan.get(`${draft}/papers`)).body;
  assert.match(papers, /Bạn không phải nộp lại giấy tờ này/);
  assert.doesNotMatch(papers, /action="[^"]*papers\/divorce-judgment/);
  assert.match((await lan.get(`${draft}/check`)).body, /không cần nộp lại/);
  await lan.post(`${draft}/held/divorce-judgment`, { held: held.id });
  assert.doesNotMatch((await lan.get(`${draft}/check`)).body, /không cần nộp lại/);
  const both = await Promise.all([1, 2].map(() => lan.post(`${draft}/submit`, { message: '' })));
  for (const { status, location } of both) {
    assert.equal(status, 303);
    assert.equal(location?.split('?')[0], `/cases/${code}`);
  }
  const { subject } = await caseNow(province, code);
  const { papers: given } = await caseDetails(province.app, subject.id);
  assert.deepEqual(
    given.map((paper) => [paper.paper, paper.held]),
    [['divorce-judgment', held.id]],
  );
});

test('What Lan handed in with this very case may be asked for again: Mai has seen what is wrong with it', async (t) => {
  const province = await openTestProvince(t);
  const { lan, first, held } = await afterFirstFiling(province);
  const mai = await province.officer('mai.lo');
  const son = await province.officer('son.quang');
  const asked = { papers: ['divorce-judgment'], reason: 'Bản quét mất trang cuối', contact: 'Lò Thị Mai' };
  await act(province, son, first, (context, about) => requestSupplement(context, about, asked));
  const draft = (await lan.post(`/cases/${first}/supplement`)).location ?? '';
  assert.match((await lan.get(`${draft}/papers`)).body, /action="[^"]*papers\/divorce-judgment/);

  const use = maritalStatus({ held: [{ paper: 'divorce-judgment', held: held.id }] });
  const second = codeIn(await file(lan, use));
  await act(province, mai, second, (context, about) => requestSupplement(context, about, asked));
  assert.equal((await caseNow(province, second)).subject.status, 'supplement-requested');
});

test('Lan files three times in the same moment with her paper: three cases, each with its consent and entry', async (t) => {
  const province = await openTestProvince(t);
  const { lan, held } = await afterFirstFiling(province);
  const use = maritalStatus({ held: [{ paper: 'divorce-judgment', held: held.id }] });
  const codes = (await Promise.all([1, 2, 3].map(() => file(lan, use)))).map(codeIn);
  const uses = await province.app.db.many<{ case_code: string }>(sql`select case_code from vault_uses`);
  assert.deepEqual(uses.map((each) => each.case_code).toSorted(), codes.toSorted());
  const entries = await province.app.db.many<{ case: string }>(sql`
    select body ->> 'case' as case from ledger where kind = 'vault.consent-given'`);
  assert.deepEqual(entries.map((each) => each.case).toSorted(), codes.toSorted());
});

test('Signed in by password alone Lan is told that her vault is closed; at level 2 her draft has what it holds', async (t) => {
  const province = await openTestProvince(t);
  const { lan, held } = await afterFirstFiling(province);
  const low = await province.citizen('Nông Thị Lan', 'vi', 1);
  const draft = await begin(low, '1.004873');
  const asked = (await fillIn(province, low, draft, sampleAnswers('1.004873'))).find((each) =>
    each.endsWith('/papers'),
  );
  const { body } = await low.get(asked ?? '');
  assert.match(body, /Bạn đang đăng nhập ở mức 1 nên kho giấy tờ chưa mở/);
  assert.doesNotMatch(body, /Đã có trong kho/);
  assert.doesNotMatch((await low.get(`${draft}/form/requester`)).body, /Lấy từ hồ sơ/);
  const named = await file(low, maritalStatus({ held: [{ paper: 'divorce-judgment', held: held.id }] }));
  assert.ok([403, 422].includes(named.status), `${named.status}`);
  assert.doesNotMatch((await lan.get(asked ?? '')).body, /kho giấy tờ chưa mở/);
});
