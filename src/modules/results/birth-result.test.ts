import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { pdfText } from '../../../test/pdf-text.ts';
import { ledgerAppend } from '../../kernel/ledger/append.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { renameUnit } from '../units/testing/rename-unit.ts';
import { followOwners } from './follow-owners.ts';
import { compose, documentNow, issuedBirth, press, proposedBirth, receivedBirth } from './testing/birth-result.ts';

test('Sơn composes the birth extract from what Lan answered, and what is missing is said beside its field', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await receivedBirth(province);
  const desk = await officers.son.get(`/desk/cases/${code}`);
  assert.match(desk.body, /Chưa soạn văn bản/);
  const empty = await officers.son.get(`/desk/cases/${code}/document`);
  assert.equal(empty.status, 200);
  assert.match(empty.body, /value="Hoàng Minh An"/);
  assert.match(empty.body, /value="Bệnh viện đa khoa Hoa Ban, [^"]*Hoa Xuân/);
  assert.match(empty.body, /value="Ủy ban nhân dân phường Hoa Xuân"/);
  const incomplete = await compose(officers.son, code, { '/registration/number': '15/2026' });
  assert.equal(incomplete.status, 422);
  assert.match(incomplete.body, /Hãy nhập số định danh cá nhân/);
  assert.match(incomplete.body, /value="15\/2026"/);
  const boy = await compose(officers.son, code, {
    '/child/personalNumber': '099225000123',
    '/registration/number': '15/2026',
  });
  assert.match(boy.body, /không khớp với giới tính/);
  const whole = await compose(officers.son, code);
  assert.equal(whole.status, 303, whole.body.slice(0, 500));
  const draft = await documentNow(province, code);
  assert.deepEqual([draft.state, draft.holder, draft.numbered], ['draft', 'Hoàng Minh An', undefined]);
  const pdf = await officers.son.get(`/desk/cases/${code}/document/${draft.id}.pdf`);
  const text = pdfText(pdf.bytes).join(' ');
  assert.match(text, /DỰ THẢO/);
  assert.match(text, /HOÀNG MINH AN/);
  assert.match(text, /ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi lăm/);
});

test('a document of the ward bears the name that the ward has on its day', async (t) => {
  const province = await openTestProvince(t);
  const { code, officers } = await receivedBirth(province);
  await renameUnit(province, 'commune-99001', 'Ủy ban nhân dân phường Hoa Xuân Mới', '11/3/2026');
  province.setClock('2026-03-11T09:00+07:00');
  assert.equal((await compose(officers.son, code)).status, 303);
  const draft = await documentNow(province, code);
  const pdf = await officers.son.get(`/desk/cases/${code}/document/${draft.id}.pdf`);
  assert.match(pdfText(pdf.bytes).join(' '), /PHƯỜNG HOA XUÂN MỚI/);
});

test('Hạnh approves and signs in one act; the extract takes number 01, is sealed, and becomes the result of the case', async (t) => {
  const province = await openTestProvince(t);
  const { code, lan } = await issuedBirth(province);
  const issued = await documentNow(province, code);
  assert.equal(issued.state, 'issued');
  assert.deepEqual(
    [issued.numbered?.symbol, issued.numbered?.issuedOn, issued.signer?.name, issued.signer?.lines],
    ['01/TLKS', '2026-03-10', 'Tòng Thị Hạnh', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  );
  const row = await province.app.db.one<{ number: string; sha: string; file: string; status: number }>(sql`
    select number, encode(files.sha256, 'hex') as sha, file_id as file, status from case_results
    join files on files.id = file_id join cases on cases.id = case_id where code = ${code}`);
  assert.deepEqual([row.number, row.sha, row.file, row.status], ['01/TLKS', issued.sha256, issued.fileId, 9]);
  const entry = await province.app.db.one<{ body: { digest: string } }>(
    sql`select body from ledger where kind = 'case.result-recorded'`,
  );
  assert.equal(entry.body.digest, issued.sha256);
  const mine = await lan.get(`/cases/${code}/result`);
  assert.equal(mine.status, 200);
  const page = (await lan.get(`/cases/${code}`)).body;
  assert.match(page, /01\/TLKS/);
  assert.match(page, new RegExp(`/r/${issued.numbered?.token}`));
});

test('what was proposed but not composed is approved without a document, and its signing waits for it', async (t) => {
  const province = await openTestProvince(t);
  const { code, hanh, officers } = await proposedBirth(province);
  assert.equal((await hanh.act('approve', { note: 'Đồng ý' })).status, 303);
  assert.equal((await documentNow(province, code)).state, 'draft');
  assert.match((await officers.son.get(`/desk/cases/${code}/document`)).body, /Chờ người có thẩm quyền ký/);
  assert.equal((await press(province, officers.son, code, 'sign')).status, 403);
  assert.equal((await press(province, officers.hanh, code, 'sign')).status, 303);
  assert.equal((await documentNow(province, code)).state, 'signed');
});

test('a refusal is told in a written answer: the extract cannot carry it, and Hạnh’s decline brings it back to Sơn', async (t) => {
  const province = await openTestProvince(t);
  const { code, son, hanh, lan, mai, officers } = await receivedBirth(province);
  await compose(officers.son, code);
  for (let step = 0; step < 3; step += 1) await son.act('complete-step', { note: 'Không đủ', proposal: 'refused' });
  const unfit = await press(province, officers.hanh, code, 'sign');
  assert.equal(unfit.status, 422);
  assert.match(unfit.body, /«Trích lục khai sinh» không dùng được cho quyết định này/);
  assert.equal((await hanh.act('decline', { reason: 'Soạn văn bản trả lời' })).status, 303);
  const address = `/desk/cases/${code}/document`;
  const kinds = await officers.son.get(`${address}?kind=written-answer`);
  assert.match(kinds.body, /Kính gửi/);
  const { version } = await documentNow(province, code);
  const answer = {
    '/answer/subject': 'V/v trả lời hồ sơ',
    '/answer/to': 'bà Nông Thị Lan',
    '/answer/text': 'Hồ sơ chưa đủ vì…',
  };
  const composed = await officers.son.post(address, { kind: 'written-answer', version: String(version), ...answer });
  assert.equal(composed.status, 303, composed.body.slice(0, 300));
  assert.equal((await son.act('complete-step', { note: 'Không đủ', proposal: 'refused' })).status, 303);
  for (const act of ['sign', 'seal']) assert.equal((await press(province, officers.hanh, code, act)).status, 303);
  await son.act('complete-step', { note: 'Đã ký sổ' });
  assert.equal((await press(province, officers.son, code, 'issue')).status, 303);
  await mai.act('record-payment', { receipt: 'BL-7' });
  const { outcome, number } = await province.app.db.one<{ outcome: string; number: string }>(
    sql`select outcome, number from case_results`,
  );
  assert.deepEqual([outcome, number], ['refused', '01/UBND']);
  assert.match(pdfText((await lan.get(`/cases/${code}/result`)).bytes).join(' '), /Hồ sơ chưa đủ vì…/);
});

test('whoever had no account when the extract was given out has it once they sign in', async (t) => {
  const province = await openTestProvince(t);
  const { code, lan } = await issuedBirth(province);
  const { numbered, caseId } = await documentNow(province, code);
  await province.app.db.run(sql`update results set owner_id = null`);
  assert.equal((await lan.get(`/api/v1/results/${numbered?.token}`)).status, 404);
  const append = ledgerAppend(`case/${caseId}`, 'case.linked', { kind: 'system' }, {}, province.app.now());
  await province.app.db.one(sql`select ${append}`);
  await catchUp(province.app, [followOwners]);
  assert.equal((await lan.get(`/api/v1/results/${numbered?.token}`)).status, 200);
});
