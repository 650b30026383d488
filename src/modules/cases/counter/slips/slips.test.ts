import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../../test/province.ts';
import { pdfText } from '../../../../../test/pdf-text.ts';
import { errorsOn, textOf } from '../../testing/fill-in.ts';
import { atCounter } from '../testing/at-counter.ts';

const lan = { name: 'Nông Thị Lan', number: '019195010107', phone: '0912345678', address: 'Tổ 5, phường Hoa Xuân' };
const said = (bytes: Uint8Array): string => pdfText(bytes).join(' ').replaceAll(/\s+/g, ' ');

test('Lan lacks her land certificate: Mai says so once on form 02, numbered with those of cases, and no case is made', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add } = atCounter(mai);
  const dossier = await add(await begin(lan), '1.012783');
  assert.ok((await mai.get(dossier)).body.includes(`href="${dossier}/slip"`));
  const form = (await mai.get(`${dossier}/slip`)).body;
  assert.match(form, /value="land-certificate" checked/);
  const id = /name="id" value="([^"]+)"/.exec(form)?.[1] ?? '';
  const fields = { id, kind: 'supplement', papers: 'land-certificate' };

  const empty = await mai.post(`${dossier}/slip`, { ...fields, reason: ' ' });
  assert.equal(empty.status, 422);
  assert.equal(errorsOn(empty.body).length, 1);
  const reason = 'Giấy chứng nhận để ở nhà; mang theo cả căn cước.';
  assert.equal((await mai.post(`${dossier}/slip`, { ...fields, reason })).status, 303);
  assert.equal((await mai.post(`${dossier}/slip`, { ...fields, reason })).status, 303, 'pressed twice');

  const page = (await mai.get(dossier)).body;
  assert.equal(page.match(/\/desk\/counter\/slips\//g)?.length, 1, 'one slip');
  const text = said((await mai.get(`/desk/counter/slips/${id}`)).bytes);
  for (const each of [
    'Số: 1/HDHS',
    'Nông Thị Lan',
    'Bản gốc Giấy chứng nhận đã cấp',
    reason,
    'Lò Thị Mai',
    'Mẫu số 02',
  ])
    assert.ok(text.includes(each), `${each} is missing from: ${text}`);
  assert.equal((await mai.get('/desk?tab=unit')).body.includes('-260310-'), false);
});

test('what is not for this counter is refused on form 03; a slip is for the officers of its one-stop alone', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add } = atCounter(mai);
  const dossier = await add(await begin(lan), '1.001193');
  const id = /name="id" value="([^"]+)"/.exec((await mai.get(`${dossier}/slip`)).body)?.[1] ?? '';
  const reason = 'Cha, mẹ đều cư trú ở tỉnh khác.';
  await mai.post(`${dossier}/slip`, { id, kind: 'refusal', reason });
  const text = said((await mai.get(`/desk/counter/slips/${id}`)).bytes);
  for (const each of ['Số: 1/TCTN', reason, 'Mẫu số 03', 'Nông Thị Lan'])
    assert.ok(text.includes(each), `${each} is missing from: ${text}`);
  assert.match(textOf((await mai.get(dossier)).body), /Từ chối tiếp nhận giải quyết \(mẫu 03\), \d/);
  const giang = await province.officer('giang.bac');
  assert.equal((await giang.get(`/desk/counter/slips/${id}`)).status, 404);
});

test('a program gives Lan form 02 once under its key, tells what is wrong by field, and keeps it from other one-stops', async (t) => {
  const province = await openTestProvince(t);
  const [mai, giang] = [await province.officer('mai.lo'), await province.officer('giang.bac')];
  const address = '/api/v1/counter/slips';
  const reason = 'Giấy chứng nhận để ở nhà.';
  const body = {
    kind: 'person',
    ...lan,
    slip: 'supplement',
    procedure: '1.012783',
    papers: ['land-certificate'],
    reason,
  };
  const key = { 'idempotency-key': randomUUID() };
  const given = await Promise.all([1, 2, 3].map(() => mai.sendJson(address, body, key)));
  assert.ok(given.every(({ status }) => status === 201 || status === 200));
  assert.equal((await mai.sendJson(address, body, key)).status, 200);
  const { n } = await province.app.db.one<{ n: number }>(sql`
    select count(*)::int as n from counter_slips join ledger on stream = 'counter-slip/' || counter_slips.id`);
  assert.equal(n, 1, 'one slip, told once');
  const { id, pdfUrl } = JSON.parse(given[0]?.body ?? '') as { readonly id: string; readonly pdfUrl: string };
  assert.equal(id, key['idempotency-key']);
  const text = said((await mai.get(pdfUrl)).bytes);
  for (const each of ['Số: 1/HDHS', 'Nông Thị Lan', 'Bản gốc Giấy chứng nhận đã cấp', reason])
    assert.ok(text.includes(each), `${each} is missing from: ${text}`);
  const read = await mai.get(`${address}/${id}`);
  assert.deepEqual((JSON.parse(read.body) as { readonly papers: unknown }).papers, ['land-certificate']);

  const wrong = { ...body, name: '', papers: ['passport'], reason: '' };
  const refused = await mai.sendJson(address, wrong, { 'idempotency-key': randomUUID() });
  assert.equal(refused.status, 422);
  for (const field of ['"/name"', '"/papers"']) assert.ok(refused.body.includes(field), refused.body);
  const silent = await mai.sendJson(address, { ...body, reason: ' ' }, { 'idempotency-key': randomUUID() });
  assert.match(silent.body, /"\/reason"/);
  assert.equal((await mai.sendJson(address, body)).status, 400);
  assert.equal((await giang.get(`${address}/${id}`)).status, 404);
  assert.match((await giang.sendJson(address, body, key)).body, /cases\.key-taken/);
  assert.equal((await (await province.officer('son.quang')).sendJson(address, body, key)).status, 403);
});
