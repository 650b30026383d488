import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import { samplePdf } from '../../../kernel/files/testing/sample-files.ts';
import { fileSample, grocery } from '../testing/sample-cases.ts';

/** Lan's grocery, and the officers who take it in, work on it and decide. */
async function officeWithGrocery(province: TestProvince) {
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const [mai, son, hanh] = [
    await province.officer('mai.lo'),
    await province.officer('son.quang'),
    await province.officer('hanh.tong'),
  ];
  return { code, url: `/api/v1/cases/${code}`, mai, son, hanh };
}

test('A program does for Mai, Sơn and Hạnh what they do at the desk, each act on the version that it saw', async (t) => {
  const province = await openTestProvince(t);
  const { code, url, mai, son, hanh } = await officeWithGrocery(province);
  const received = await mai.sendJson(`${url}/receive`, { version: 1 });
  assert.deepEqual([received.status, JSON.parse(received.body)], [200, { code, version: 2 }]);
  const again = await mai.sendJson(`${url}/receive`, { version: 1 });
  assert.equal(again.status, 409);
  assert.match(again.body, /cases\.changed-meanwhile/);
  const bare = await son.sendJson(`${url}/complete-step`, { version: 2, note: 'Đủ' });
  assert.equal(bare.status, 422);
  assert.match(bare.body, /"\/proposal"/);
  const wrong = await son.sendJson(`${url}/complete-step`, { version: 2, proposal: 'perhaps' });
  assert.ok(wrong.status >= 400 && wrong.status < 500);
  const proposal = { version: 2, note: 'Đủ điều kiện', proposal: 'granted' };
  const twice = await Promise.all([1, 2].map(() => son.sendJson(`${url}/complete-step`, proposal)));
  assert.deepEqual(
    twice.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409],
  );
  assert.equal((await hanh.sendJson(`${url}/extend`, { version: 3, reason: 'Chờ', on: '2026-03-16' })).status, 200);
  assert.equal((await son.sendJson(`${url}/approve`, { version: 4 })).status, 403);
  assert.equal((await hanh.sendJson(`${url}/approve`, { version: 4 })).status, 200);
  const { version, newDate } = JSON.parse((await hanh.get(url)).body) as { version: number; newDate: string };
  assert.deepEqual([version, newDate], [5, '2026-03-16T08:00:00+07:00']);
  assert.equal((await province.citizen('Nông Thị Lan')).actor.kind, 'citizen');
});

test('Who is not concerned learns nothing of a case, not even that it is there', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const duc = await province.officer('duc.ca');
  assert.equal((await duc.sendJson(`/api/v1/cases/${code}/receive`, { version: 1 })).status, 404);
  assert.equal((await lan.sendJson(`/api/v1/cases/${code}/receive`, { version: 1 })).status, 404);
});

test('Sơn sends the licence by program and records it; it is his alone to use, and Kiên who keeps the system stores none', async (t) => {
  const province = await openTestProvince(t);
  const { url, mai, son, hanh } = await officeWithGrocery(province);
  const store = (officer: typeof son) =>
    officer.upload('/api/v1/files', {}, { field: 'file', name: 'giấy phép.pdf', bytes: samplePdf() });
  const idOf = ({ body }: { readonly body: string }) => (JSON.parse(body) as { id: string }).id;
  await mai.sendJson(`${url}/receive`, { version: 1 });
  await son.sendJson(`${url}/complete-step`, { version: 2, note: 'Đủ điều kiện', proposal: 'granted' });
  await hanh.sendJson(`${url}/approve`, { version: 3 });
  const result = { version: 4, number: '15/GP-UBND', issuedOn: '2026-03-10', signer: 'Tòng Thị Hạnh' };
  const maisFile = await store(mai);
  assert.equal(maisFile.status, 201);
  const taken = await son.sendJson(`${url}/record-result`, { ...result, file: idOf(maisFile) });
  assert.equal(taken.status, 422);
  assert.match(taken.body, /"\/file"/);
  const file = idOf(await store(son));
  assert.equal((await son.sendJson(`${url}/record-result`, { ...result, file })).status, 200);
  const lan = await province.citizen('Nông Thị Lan');
  assert.equal((JSON.parse((await lan.get(url)).body) as { status: string }).status, 'finished');
  assert.equal((await store(await province.officer('kien.dinh'))).status, 403);
});

test('A number that no unit can have is refused, and the case stays as it was', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const url = `/api/v1/cases/${code}`;
  assert.equal((await (await province.officer('mai.lo')).sendJson(`${url}/receive`, { version: 1 })).status, 200);
  const son = await province.officer('son.quang');
  const asked = { version: 2, units: [1e30], question: 'Địa điểm này có trong quy hoạch không?', dueOn: '2026-03-12' };
  const refused = await son.sendJson(`${url}/consult`, asked);
  assert.equal(refused.status, 400);
  assert.match(refused.body, /\/units\/0/);
  assert.equal((JSON.parse((await son.get(url)).body) as { version: number }).version, 2);
});
