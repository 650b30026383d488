import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { cases } from '../cases/index.ts';
import { nameInVault } from './name-in-vault.ts';
import { documentNow, issuedBirth, press, compose } from './testing/birth-result.ts';

/** An extract that was given out: its code, and the file as Lan has it. */
async function extract(province: TestProvince) {
  const birth = await issuedBirth(province);
  const { numbered } = await documentNow(province, birth.code);
  const file = (await birth.lan.get(`/cases/${birth.code}/result`)).bytes;
  return { ...birth, token: numbered?.token ?? '', file };
}

/** A stranger sends a file to be compared, with the token of the page that they see. */
async function compared(province: TestProvince, token: string, bytes: Uint8Array) {
  const duc = await province.officer('duc.ca');
  return duc.upload(`/r/${token}`, {}, { field: 'file', name: 'ban-nhan-duoc.pdf', bytes });
}

test('a stranger who scans the code learns that the extract is genuine, and not whose it is', async (t) => {
  const province = await openTestProvince(t);
  const { token } = await extract(province);
  const page = await province.get(`/r/${token}`);
  assert.equal(page.status, 200);
  assert.match(page.body, /Văn bản này có thật và còn hiệu lực/);
  for (const told of ['01/TLKS', 'Trích lục khai sinh', 'Ủy ban nhân dân phường Hoa Xuân', '10/03/2026', 'Hoàng M. A.'])
    assert.ok(page.body.includes(told), told);
  for (const kept of ['Minh', '099325000123', '15/09/2025', 'Nông', 'H99.99001'])
    assert.ok(!page.body.includes(kept), kept);
  const standing = JSON.parse((await province.get(`/api/v1/results/${token}/standing`)).body) as object;
  assert.deepEqual(Object.keys(standing).toSorted(), [
    'digest',
    'holder',
    'issuedOn',
    'issuer',
    'kind',
    'number',
    'validity',
  ]);
});

test('the file that Lan was given is the original; with one byte more it is not', async (t) => {
  const province = await openTestProvince(t);
  const { token, file } = await extract(province);
  const same = await compared(province, token, file);
  assert.match(same.body, /Tệp này đúng là bản gốc/);
  assert.ok(same.body.replaceAll('<wbr/>', '').includes(createHash('sha256').update(file).digest('hex')));
  const changed = await compared(province, token, Buffer.concat([file, Buffer.from(' ')]));
  assert.match(changed.body, /KHÔNG giống bản gốc/);
  const { n } = await province.app.db.one<{ n: number }>(
    sql`select count(*)::int as n from files where name like 'ban-nhan-duoc%'`,
  );
  assert.equal(n, 0, 'nothing of what was compared is kept');
});

test('a code that nobody was given, and one of a document not yet given out, are both unknown', async (t) => {
  const province = await openTestProvince(t);
  const { token } = await extract(province);
  assert.equal((await province.get('/r/abcdefghijklmnopqrstuvwx')).status, 404);
  assert.match((await province.get('/r/abc')).body, /Không có văn bản nào mang mã này/);
  await province.app.db.run(sql`update results set state = 'sealed' where token = ${token}`);
  assert.equal((await province.get(`/r/${token}`)).status, 404);
});

test('Lan reads what her extract says as data; to Tú it is as unknown as one that does not exist', async (t) => {
  const province = await openTestProvince(t);
  const { token, lan } = await extract(province);
  const data = JSON.parse((await lan.get(`/api/v1/results/${token}`)).body) as {
    readonly number: string;
    readonly data: { readonly child: { readonly personalNumber: string } };
  };
  assert.equal(data.data.child.personalNumber, '099325000123');
  assert.equal(data.number, '01/TLKS');
  const tu = await province.citizen('Đinh Văn Tú');
  assert.equal((await tu.get(`/api/v1/results/${token}`)).status, 404);
  assert.equal((await province.get(`/api/v1/results/${token}`)).status, 401);
  const list = JSON.parse((await lan.get('/api/v1/results')).body) as { results: readonly { validity: string }[] };
  assert.deepEqual(
    list.results.map(({ validity }) => validity),
    ['valid'],
  );
});

test('Hạnh revokes an extract with a wrong number: whoever checks learns it at once, and why is told to Lan alone', async (t) => {
  const province = await openTestProvince(t);
  const { token, code, lan, officers } = await extract(province);
  const byHandler = await press(province, officers.son, code, 'revoke', { reason: 'Ghi sai' });
  assert.equal(byHandler.status, 403);
  assert.equal((await press(province, officers.son, code, 'revoke', { reason: 'Sai', confirm: 'true' })).status, 403);
  const unsure = await press(province, officers.hanh, code, 'revoke', { reason: 'Ghi sai số định danh' });
  assert.equal(unsure.status, 422);
  assert.match(unsure.body, /Ghi sai số định danh<\/textarea>/);
  assert.equal((await press(province, officers.hanh, code, 'revoke', { confirm: 'true' })).status, 422);
  const done = await press(province, officers.hanh, code, 'revoke', {
    reason: 'Ghi sai số định danh',
    confirm: 'true',
  });
  assert.equal(done.status, 303, done.body.slice(0, 300));
  const page = await province.get(`/r/${token}`);
  assert.match(page.body, /đã bị thu hồi/);
  assert.doesNotMatch(page.body, /Ghi sai/);
  const told = (await lan.get(`/cases/${code}`)).body;
  assert.match(told, /Ghi sai số định danh/);
  assert.match(told, /đã bị thu hồi, không còn giá trị sử dụng[\s\S]*Tải văn bản đã thu hồi/);
  assert.doesNotMatch(told, /Tải văn bản kết quả/);
  const again = await press(province, officers.hanh, code, 'revoke', { reason: 'Lần nữa', confirm: 'true' });
  assert.equal(again.status, 409);
});

test('the extract issued anew takes the next number and the place of the first, which says so from then on', async (t) => {
  const province = await openTestProvince(t);
  const { token, code, lan, officers } = await extract(province);
  await catchUp(province.app, cases.subscribers ?? []);
  const begun = await press(province, officers.son, code, 'reissue', { reason: 'Sai quê quán' });
  assert.equal(begun.status, 303, begun.body.slice(0, 300));
  assert.match(
    (await province.get(`/r/${token}`)).body,
    /còn hiệu lực/,
    'the old one holds until the new one is given out',
  );
  const mended = await compose(officers.son, code, { '/child/homePlace': 'Xã Nậm Lành, tỉnh Hoa Ban (mới)' });
  assert.equal(mended.status, 303, mended.body.slice(0, 300));
  for (const [officer, act] of [
    [officers.hanh, 'sign'],
    [officers.hanh, 'seal'],
    [officers.son, 'issue'],
  ] as const)
    assert.equal((await press(province, officer, code, act)).status, 303, act);
  const fresh = await documentNow(province, code);
  assert.equal(fresh.numbered?.symbol, '02/TLKS');
  const old = await province.get(`/r/${token}`);
  assert.match(old.body, /đã được thay thế/);
  assert.match(old.body, /02\/TLKS/);
  assert.match((await province.get(`/r/${fresh.numbered?.token}`)).body, /còn hiệu lực/);
  const given = await lan.get(`/cases/${code}/result`);
  assert.equal(createHash('sha256').update(given.bytes).digest('hex'), fresh.sha256);
  assert.match((await lan.get(`/cases/${code}`)).body, /Sai quê quán/);
  await catchUp(province.app, cases.subscribers ?? []);
  for (const _time of [1, 2]) await catchUp(province.app, [nameInVault]);
  const kept = (await lan.get('/my/vault')).body;
  assert.match(kept, /Còn hiệu lực[\s\S]*Đã được thay thế[\s\S]*Sai quê quán/);
  assert.equal(kept.split('>Giấy khai sinh: Hoàng Minh An<').length - 1, 2, 'each says whose birth it is');
});

test('an officer of another commune opens neither the document nor its PDF; each look of Sơn’s is shown to Lan', async (t) => {
  const province = await openTestProvince(t);
  const { code, lan, officers } = await extract(province);
  const { id } = await documentNow(province, code);
  const duc = await province.officer('duc.ca');
  for (const path of ['', `/${id}.pdf`]) {
    assert.equal((await duc.get(`/desk/cases/${code}/document${path}`)).status, 404);
    assert.equal((await officers.son.get(`/desk/cases/${code}/document${path}`)).status, 200);
    assert.equal((await lan.get(`/desk/cases/${code}/document${path}`)).status, 404);
  }
  assert.doesNotMatch((await duc.get('/desk/results?tab=register')).body, /01\/TLKS/);
  assert.match((await officers.mai.get('/desk/results?tab=register')).body, /01\/TLKS/);
  assert.match((await officers.mai.get('/desk/results?tab=register&year=2025')).body, /Năm này chưa cấp số nào/);
  assert.match((await lan.get('/my/account')).body, /Quàng Văn Sơn/);
});
