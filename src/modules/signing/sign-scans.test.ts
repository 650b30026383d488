import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { samplePdf, samplePng } from '../../kernel/files/testing/sample-files.ts';

async function digitise(province: TestProvince, paperNumber: string, file = samplePdf()) {
  const mai = await province.officer('mai.lo');
  const lan = await province.citizen('Nông Thị Lan');
  const owner = { kind: 'person', number: lan.actor.personalNumber ?? '' };
  const fields = { ...owner, key: randomUUID(), type: 'professional-diploma', paperNumber, compared: 'true' };
  const answer = await mai.upload('/desk/vault/papers', fields, { field: 'file', name: 'bang.pdf', bytes: file });
  return { mai, lan, answer };
}

test('Mai signs the papers she digitised: their owner sees who, the file carries the signature, and each is signed once', async (t) => {
  const province = await openTestProvince(t);
  const { mai, lan } = await digitise(province, 'B 0123');
  await digitise(province, 'B 0124');
  const waiting = await mai.get('/desk/signing/papers');
  assert.match(waiting.body, /B 0123/);
  const papers = [...waiting.body.matchAll(/value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
  assert.equal(papers.length, 2);

  const none = await mai.post('/desk/signing/papers', {});
  assert.equal(none.status, 422);
  assert.match(none.body, /Hãy chọn ít nhất một giấy tờ/);

  const both = await Promise.all([1, 2].map(() => mai.post('/desk/signing/papers', { papers })));
  assert.deepEqual([...new Set(both.map(({ status }) => status))], [303]);
  assert.match((await mai.get('/desk/signing/papers?signed=2')).body, /Không có giấy tờ nào chờ bạn ký/);
  const vault = await lan.get('/my/vault');
  assert.match(vault.body, /B 0123[^<]*Lò Thị Mai đã ký số/);

  const file = await lan.get(`/my/vault/${papers[0]}/file`);
  assert.match(file.body, /ETSI\.CAdES\.detached/);
  const told = await province.app.db.one<{ n: number }>(
    sql`select count(*)::int as n from ledger where kind = 'vault.paper-signed'`,
  );
  assert.equal(told.n, 2);
});

test('Mai sees a scan before she signs it, which its owner can read; to another officer it is unknown', async (t) => {
  const province = await openTestProvince(t);
  const { mai, lan } = await digitise(province, 'B 0123');
  const [, address = ''] =
    /href="(\/desk\/signing\/papers\/[^"]+\/file)"/.exec((await mai.get('/desk/signing/papers')).body) ?? [];
  const seen = await mai.get(address);
  assert.deepEqual([seen.status, seen.headers['content-type']], [200, 'application/pdf']);
  assert.match((await lan.get('/my/vault')).body, /Xem bản số hóa trước khi ký số/);
  const hanh = await province.officer('hanh.tong');
  assert.equal((await hanh.get(address)).status, 404);
  assert.equal((await lan.get(address)).status, 404);
});

test('what another officer digitised is not Hạnh’s to sign', async (t) => {
  const province = await openTestProvince(t);
  const { mai } = await digitise(province, 'B 0123');
  const [, id = ''] = /value="([0-9a-f-]{36})"/.exec((await mai.get('/desk/signing/papers')).body) ?? [];
  const hanh = await province.officer('hanh.tong');
  assert.match((await hanh.get('/desk/signing/papers')).body, /Không có giấy tờ nào chờ bạn ký/);
  const tried = await hanh.post('/desk/signing/papers', { papers: [id] });
  assert.equal(tried.status, 422);
  assert.match((await mai.get('/desk/signing/papers')).body, new RegExp(id));
});

test('a picture is not kept as a digitised paper, since nobody could sign it', async (t) => {
  const province = await openTestProvince(t);
  const { answer } = await digitise(province, 'B 0125', samplePng());
  assert.equal(answer.status, 422);
  assert.match(answer.body, /Bản số hóa phải là tệp PDF/);
});
