import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Reply, type Signed } from '../../../../test/province.ts';
import type { Citizen } from '../../../kernel/access/actor.ts';
import { birthApplication, send } from '../testing/birth-application.ts';

const read = (reply: Reply): Record<string, unknown> => JSON.parse(reply.body) as Record<string, unknown>;

async function fileSome(lan: Signed<Citizen>, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let each = 1; each <= count; each += 1) {
    codes.push(String(read(await send(lan, await birthApplication(lan, `CS-${each}`)))['code']));
  }
  return codes;
}

test('With its code alone a case tells how far it has come, and nothing else', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [code] = await fileSome(lan, 1);
  assert.deepEqual(read(await province.get(`/api/v1/follow/${code}`)), { code, percent: 0 });
  assert.deepEqual(read(await province.get(`/api/v1/follow/${code?.toLowerCase()}`)), { code, percent: 0 });
  const unknown = await province.get('/api/v1/follow/H99.99001-260310-0002');
  assert.equal(unknown.status, 404);
  assert.equal(read(unknown)['code'], 'cases.code-unknown');
  const wrong = await province.get('/api/v1/follow/abc');
  assert.equal(wrong.status, 422);
  assert.equal(read(wrong)['code'], 'cases.code-wrong');
  assert.equal((await province.get('/api/v1/follow/%C3%28')).status, 400);
});

test('A case opens for its applicant and the officers it concerns; each look of an officer is written down', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [code] = await fileSome(lan, 1);
  const url = `/api/v1/cases/${code}`;
  assert.equal((await lan.get(url)).status, 200);
  const readings = () => province.app.db.many(sql`select from ledger where kind = 'person.read'`);
  assert.equal((await readings()).length, 0);
  assert.equal((await (await province.officer('mai.lo')).get(url)).status, 200);
  assert.equal((await readings()).length, 1);

  assert.equal((await (await province.officer('nam.khang')).get(url)).status, 404);
  assert.equal((await (await province.citizen('Lường Văn Hùng')).get(url)).status, 404);
  assert.equal((await province.get(url)).status, 401);
  assert.equal((await lan.get('/api/v1/cases/H99.99001-260310-0009')).status, 404);
  assert.equal((await lan.get('/api/v1/cases?page=2')).status, 400);
});

test('Mai reads her work list page by page, with masked numbers, as her filters say', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const codes = await fileSome(lan, 23);
  const mai = await province.officer('mai.lo');
  type List = { cases: { code: string; applicantNumber: string; dueAt: string | null }[]; next: string | null };
  const list = async (query: string) => read(await mai.get(`/api/v1/work-list${query}`)) as List;
  const first = await list('');
  assert.equal(first.cases.length, 20);
  assert.match(first.cases[0]?.applicantNumber ?? '', /^099•+\d{4}$/);
  const second = await list(`?after=${encodeURIComponent(first.next ?? '')}`);
  assert.equal(second.next, null);
  assert.deepEqual([...first.cases, ...second.cases].map(({ code }) => code).toSorted(), codes.toSorted());
  assert.equal((await list('?scope=mine')).cases.length, 0);
  assert.equal((await list('?status=finished')).cases.length, 0);
  assert.deepEqual(
    (await list(`?q=${codes[4]}`)).cases.map(({ code }) => code),
    [codes[4]],
  );
  assert.equal((await list('?q=nong%20thi%20lan')).cases.length, 20);
  for (const wrong of ['?scope=all', '?status=99', '?page=2', `?q=${'x'.repeat(201)}`]) {
    assert.equal((await mai.get(`/api/v1/work-list${wrong}`)).status, 400, wrong);
  }
  assert.equal((await lan.get('/api/v1/work-list')).status, 403);
  assert.equal((await province.get('/api/v1/work-list')).status, 401);
  const others = await (await province.officer('duc.ca')).get('/api/v1/work-list');
  assert.deepEqual((read(others) as List).cases, []);
});

test('A program finds a procedure, its form as JSON Schema, and the offices that take it', async (t) => {
  const province = await openTestProvince(t);
  const found = read(await province.get('/api/v1/procedures?q=khai%20sinh')) as { procedures: { code: string }[] };
  assert.ok(found.procedures.some(({ code }) => code === '1.001193'));
  const procedure = read(await province.get('/api/v1/procedures/1.001193'));
  assert.equal((procedure['answersSchema'] as { additionalProperties: boolean }).additionalProperties, false);
  assert.deepEqual(read(await province.get('/api/v1/procedures/1.001193/offices')), {
    offices: [
      { unit: 'H99.99001', name: { vi: 'Ủy ban nhân dân phường Hoa Xuân', en: "People's Committee of Hoa Xuân ward" } },
      { unit: 'H99.99007', name: { vi: 'Ủy ban nhân dân xã Nậm Lành', en: "People's Committee of Nậm Lành commune" } },
      { unit: 'H99.99013', name: { vi: 'Ủy ban nhân dân xã Nà Hiên', en: "People's Committee of Nà Hiên commune" } },
    ],
  });
  assert.equal((await province.get('/api/v1/procedures/9.999999')).status, 404);
  assert.equal((await province.get('/api/v1/procedures/9.999999/offices')).status, 404);
});
