import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import type { FaultKind } from '../../outside/exchange/fault.ts';
import type { Faults } from '../../../sandbox/national-portal/faults.ts';
import { openTestProvince } from '../../../test/province.ts';
import { fileBirth, receive } from './testing/sample-filing.ts';
import { portalTarget, tellPortal } from './tell-portal.ts';
import { openConnected, startSandbox, type Connected } from './testing/with-sandbox.ts';
import { words } from './words.ts';

const messageOf = async ({ app }: Connected): Promise<string> => {
  const { id } = await app.db.one<{ id: number }>(sql`select max(id) as id from outbox where target = ${portalTarget}`);
  return `/operator/exchange/messages/${id}`;
};

test('Kiên sees a message that was refused, what was sent without who it is about, and why; he has it sent again', async (t) => {
  const site = await openConnected(t);
  site.sandbox.faults.answer = 'refuses';
  const code = await fileBirth(site.province);
  await site.sendAll();
  const kien = await site.province.officer('kien.dinh');
  const list = (await kien.get('/operator/exchange')).body;
  assert.ok(list.includes(code) && list.includes('Bị từ chối vì nội dung (422)'));
  const address = await messageOf(site);
  const page = (await kien.get(address)).body;
  for (const each of [
    'Mã TTHC không có trong CSDLQG',
    'Sửa dữ liệu rồi gửi lại',
    'N••• T•• L••',
    '1.001193',
    'Trùng với nội dung',
  ])
    assert.ok(page.includes(each), each);
  const { actor } = await site.province.citizen('Nông Thị Lan');
  for (const each of ['Nông Thị Lan', actor.personalNumber ?? '', '0912345678']) assert.ok(!page.includes(each), each);
  site.sandbox.faults.answer = 'normal';
  assert.equal((await kien.post(`${address}/send`)).location, `${address}?retried=1`);
  await site.sendAll();
  assert.ok((await kien.get(address)).body.includes('Cổng quốc gia đã nhận'));
  assert.equal((await kien.post(`${address}/send`)).status, 409);
});

test('a message that the portal refuses is given up at once; the next state of the case is sent, and tells it, too', async (t) => {
  const site = await openConnected(t);
  site.sandbox.faults.answer = 'refuses';
  const code = await fileBirth(site.province);
  await site.sendAll();
  const first = await messageOf(site);
  const tries = site.sandbox.portal.messages.length;
  await site.sendAll();
  assert.equal(site.sandbox.portal.messages.length, tries, 'it is not tried again');
  const kien = await site.province.officer('kien.dinh');
  assert.match((await kien.get('/operator/exchange')).body, /Đã thôi thử/);
  const page = (await kien.get(first)).body;
  assert.match(page, /alert-error[\s\S]*không tự gửi lại/);
  site.sandbox.faults.answer = 'normal';
  await receive(site.province, code);
  await site.sendAll();
  assert.equal(site.sandbox.portal.dossiers.get(code)?.dossier?.['TrangThaiHoSo'], '2');
  assert.match((await kien.get('/operator/exchange')).body, /Không có thông điệp nào gửi lỗi/);
  assert.equal((await kien.post(`${first}/send`)).status, 409, 'the later message told it');
});

test('that Kiên looked at what is told of her case stands in the history that Lan reads, once for an hour', async (t) => {
  const site = await openConnected(t);
  const code = await fileBirth(site.province);
  await site.sendAll();
  const kien = await site.province.officer('kien.dinh');
  const address = await messageOf(site);
  await kien.get(address);
  await kien.get(address);
  const { body } = await (await site.province.citizen('Nông Thị Lan')).get(`/cases/${code}`);
  assert.equal(body.split('Quản trị xem thông điệp gửi cổng quốc gia').length - 1, 1);
});

const faults: readonly (readonly [Faults['answer'], FaultKind])[] = [
  ['security-server-fails', 'security-server'],
  ['not-allowed', 'not-allowed'],
  ['service-fails', 'failed'],
  ['nonsense', 'not-understood'],
];

for (const [answer, fault] of faults) {
  test(`of a call that meets «${answer}» the page says what it means and what to do`, async (t) => {
    const site = await openConnected(t);
    site.sandbox.faults.answer = answer;
    await fileBirth(site.province);
    await site.sendAll();
    const { body } = await (await site.province.officer('kien.dinh')).get(await messageOf(site));
    assert.ok(body.includes(words[`fault-${fault}`].vi));
    assert.ok(body.includes(words[`fault-${fault}-hint`].vi));
  });
}

test('a server that is not there is said to be out of reach', async (t) => {
  const site = await openConnected(t);
  site.sandbox.faults.lostBefore = 1;
  await fileBirth(site.province);
  await site.sendAll();
  const kien = await site.province.officer('kien.dinh');
  assert.ok((await kien.get(await messageOf(site))).body.includes('Không nối được'));
});

test('cases from before the portal was connected are told when Kiên says so, each once', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileBirth(province);
  await receive(province, code);
  await catchUp(province.app, [tellPortal]);
  const kien = await province.officer('kien.dinh');
  assert.ok((await kien.get('/operator/exchange')).body.includes('Chưa kết nối'));
  const { exchange } = await startSandbox(t);
  Object.assign(province.app.settings, { exchange });
  assert.ok((await kien.get('/operator/exchange')).body.includes('chưa biết trạng thái mới của 1 hồ sơ'));
  const first = await kien.post('/operator/exchange/catch-up');
  assert.equal(first.location, '/operator/exchange?tab=waiting&written=1');
  const second = await kien.post('/operator/exchange/catch-up');
  assert.equal(second.location, '/operator/exchange?tab=waiting');
});

test('nobody but operators sees the messages', async (t) => {
  const site = await openConnected(t);
  await fileBirth(site.province);
  await site.sendAll();
  const address = await messageOf(site);
  for (const name of ['mai.lo', 'hanh.tong']) {
    const officer = await site.province.officer(name);
    for (const url of ['/operator/exchange', '/operator/exchange/clients', address])
      assert.equal((await officer.get(url)).status, 403, `${name} at ${url}`);
  }
  assert.equal((await (await site.province.citizen('Nông Thị Lan')).get(address)).status, 403);
});
