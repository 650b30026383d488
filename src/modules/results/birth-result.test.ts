import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../test/province.ts';
import { pdfText } from '../../../test/pdf-text.ts';
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
