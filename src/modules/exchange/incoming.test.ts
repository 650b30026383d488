import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import { clientStream } from './queries/exchange-clients.ts';
import { fileBirth, receive } from './testing/sample-filing.ts';

const tax = 'VN/GOV/H99/THUE';
const headers = { 'x-road-client': tax, 'x-road-id': 'fa2e18a5-c2cb-4d09-b994-f57727f7c3fb' };
const securityServer = '10.20.0.7';

/** Hoa Ban with a security server that may call in, and Lan's case, received. */
async function openAsked(t: Parameters<typeof openTestProvince>[0]) {
  const province = await openTestProvince(t);
  const exchange = {
    url: 'http://security-server.test',
    client: 'VN/GOV/H99/MOTCUA',
    nationalPortal: undefined,
    population: undefined,
    registers: [],
    from: [securityServer],
  };
  Object.assign(province.app.settings, { exchange });
  const code = await fileBirth(province);
  await receive(province, code);
  return { province, code };
}

async function ask(
  { web }: TestProvince,
  code: string,
  given: Readonly<Record<string, string>> = headers,
  from = securityServer,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const reply = await web.inject({ url: `/api/v1/exchange/cases/${code}`, headers: given, remoteAddress: from });
  return { status: reply.statusCode, body: JSON.parse(reply.body) as Record<string, unknown> };
}

const allow = async ({ officer }: TestProvince, client = tax): Promise<number> => {
  const kien = await officer('kien.dinh');
  const form = { client, agency: 'Thuế tỉnh Hoa Ban', purpose: 'Tính lệ phí trước bạ, Luật Quản lý thuế Điều 19' };
  return (await kien.post('/operator/exchange/clients', form)).status;
};

test('the tax office, once allowed, learns how Lan’s case stands and nothing about her', async (t) => {
  const { province, code } = await openAsked(t);
  assert.equal(await allow(province), 303);
  const { status, body } = await ask(province, code);
  assert.equal(status, 200);
  assert.deepEqual(body, {
    code,
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh' },
    status: { code: 2, name: 'Được tiếp nhận' },
    filedAt: '2026-03-10T08:00:00+07:00',
    receivedAt: '2026-03-10T08:00:00+07:00',
    dueAt: '2026-03-10T17:00:00+07:00',
    finishedAt: null,
  });
});

test('each question is written down with its purpose, message and matter; numbers of people are masked, and Lan reads that it was asked', async (t) => {
  const { province, code } = await openAsked(t);
  await allow(province);
  await ask(province, code, { ...headers, 'x-road-userid': 'VN099195010307', 'x-road-issue': 'LPTB-77' });
  const [entry] = await readStream(province.app.db, clientStream(tax));
  assert.deepEqual(
    [entry?.kind, entry?.body['id'], entry?.body['issue'], entry?.body['user']],
    ['exchange.case-asked', headers['x-road-id'], 'LPTB-77', 'VN099•••••0307'],
  );
  assert.equal(entry?.body['purpose'], 'Tính lệ phí trước bạ, Luật Quản lý thuế Điều 19');
  const { body } = await (await province.citizen('Nông Thị Lan')).get(`/cases/${code}`);
  assert.match(body, /Cơ quan khác hỏi trạng thái hồ sơ[\s\S]*Thuế tỉnh Hoa Ban: Tính lệ phí trước bạ/);
});

test('whoever is not in the list is refused, as is one whose permission ended', async (t) => {
  const { province, code } = await openAsked(t);
  assert.equal((await ask(province, code)).status, 403);
  const [told] = await readStream(province.app.db, 'exchange-clients');
  assert.deepEqual([told?.kind, told?.body['client']], ['exchange.client-refused', tax]);
  await allow(province);
  const kien = await province.officer('kien.dinh');
  const id = /name="id" value="(\d+)"/.exec((await kien.get('/operator/exchange/clients')).body)?.[1] ?? '';
  assert.equal((await kien.post('/operator/exchange/clients/end', { id })).status, 303);
  const refused = await ask(province, code);
  assert.deepEqual([refused.status, refused.body['code']], [403, 'exchange.client-not-allowed']);
});

test('from any address but the security server’s the service is not there, whatever the headers say', async (t) => {
  const { province, code } = await openAsked(t);
  await allow(province);
  assert.equal((await ask(province, code, headers, '203.0.113.9')).status, 404);
  assert.equal(
    (await ask(province, code, { ...headers, 'x-forwarded-for': securityServer }, '203.0.113.9')).status,
    404,
  );
  assert.equal((await ask(province, code, headers, `::ffff:${securityServer}`)).status, 200);
});

test('a call without the protocol’s headers, or of a service that is not ours, is refused', async (t) => {
  const { province, code } = await openAsked(t);
  await allow(province);
  const wrong: readonly Readonly<Record<string, string>>[] = [
    { 'x-road-id': '1' },
    { 'x-road-client': tax },
    { ...headers, 'x-road-client': 'VN/GOV' },
    { ...headers, 'x-road-client': 'VN/GOV/H99/../THUE' },
    { ...headers, 'x-road-client': 'VN/GOV/H99/TH%2FUE' },
    { ...headers, 'x-road-id': "1' or '1" },
    { ...headers, 'x-road-service': 'VN/GOV/H99/KHAC/case-status' },
  ];
  for (const given of wrong) assert.equal((await ask(province, code, given)).status, 400, JSON.stringify(given));
  const ours = { ...headers, 'x-road-service': 'VN/GOV/H99/MOTCUA/case-status' };
  assert.equal((await ask(province, code, ours)).status, 200);
});

test('a case that nobody has is told apart from a service that is closed', async (t) => {
  const { province } = await openAsked(t);
  await allow(province);
  const { status, body } = await ask(province, 'H99.99001-260310-9999');
  assert.deepEqual([status, body['code']], [404, 'exchange.case-unknown']);
});

test('Kiên is told beside the field what is wrong with a system he allows, and keeps what he typed', async (t) => {
  const { province } = await openAsked(t);
  const kien = await province.officer('kien.dinh');
  const refused = await kien.post('/operator/exchange/clients', { client: 'THUE', agency: '', purpose: 'ngắn' });
  assert.equal(refused.status, 422);
  for (const each of [
    'VN/GOV/mã cơ quan',
    'Hãy ghi tên cơ quan',
    'Hãy ghi mục đích',
    'value="THUE"',
    '>ngắn</textarea>',
  ])
    assert.ok(refused.body.includes(each), each);
  await allow(province);
  assert.equal(await allow(province), 422);
});
