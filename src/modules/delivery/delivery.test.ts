import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { pdfMetadata, pdfText } from '../../../test/pdf-text.ts';
import { openTestProvince, type Reply, type Signed, type TestProvince } from '../../../test/province.ts';
import type { Officer } from '../../kernel/access/actor.ts';
import { catchUp } from '../../kernel/ledger/testing/catch-up.ts';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { tellPeople } from '../notices/tell.ts';
import { itemOf, postalAddress, resultForPost } from './testing/for-post.ts';

type Desk = { readonly province: TestProvince; readonly mai: Signed<Officer>; readonly unit: string };

async function openDesk(t: Parameters<typeof openTestProvince>[0]): Promise<Desk> {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  return { province, mai, unit: String(mai.actor.positions[0]?.unitId) };
}

const make = ({ mai, unit }: Desk, codes: readonly string[], key = randomUUID()): Promise<Reply> =>
  mai.post('/desk/post/lists', { key, unit, case: codes });

/** Makes a list and gives its address. */
async function listOf(desk: Desk, codes: readonly string[]): Promise<string> {
  const made = await make(desk, codes);
  assert.equal(made.status, 303);
  return made.location ?? '';
}

const versionOf = (page: string): string => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';

/** Sends a form of the list's page as it is now. */
async function post({ mai }: Desk, list: string, act: string, form: Readonly<Record<string, string>>): Promise<Reply> {
  return mai.post(`${list}/${act}`, { version: versionOf((await mai.get(list)).body), ...form });
}

const handOver = (desk: Desk, list: string): Promise<Reply> =>
  post(desk, list, 'hand-over', { collector: 'Lường Văn Bưu', confirm: 'true' });

test('Mai sends Lan’s and Bách’s results: list, numbers, hand-over, delivery; Lan follows hers on her page', async (t) => {
  const desk = await openDesk(t);
  const { province, mai } = desk;
  const [lan, bach] = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  assert.ok((await mai.get(`/desk/cases/${lan}`)).body.includes('Kết quả chờ giao cho bưu chính'));
  const waiting = (await mai.get('/desk/post')).body;
  for (const code of [lan, bach, postalAddress]) assert.ok(waiting.includes(code), code);
  const list = await listOf(desk, [lan, bach]);
  assert.ok((await mai.get('/desk/post')).body.includes('Không có kết quả nào chờ gửi'));
  const field = `/tracking/${await itemOf(province, lan)}`;
  assert.equal((await post(desk, list, 'tracking', { [field]: 'rr 473124829 vn' })).status, 303);
  assert.equal((await handOver(desk, list)).status, 303);
  for (const code of [lan, bach]) assert.equal((await caseNow(province, code)).subject.status, 'returned');
  const { get } = await province.citizen('Nông Thị Lan');
  assert.match((await get(`/cases/${lan}`)).body, /Đã giao bưu chính[\s\S]*RR473124829VN/);
  province.setClock('2026-03-12T09:00+07:00');
  const fate = {
    item: String(await itemOf(province, lan)),
    state: 'delivered',
    'on.day': '12',
    'on.month': '3',
    'on.year': '2026',
  };
  assert.equal((await post(desk, list, 'fate', fate)).status, 303);
  assert.match((await get(`/cases/${lan}`)).body, /Ngày phát[\s\S]*12\/03\/2026/);
});

test('Lan is told once that her result is with the post, with its number, though the number came after the hand-over', async (t) => {
  const desk = await openDesk(t);
  const { province } = desk;
  const code = await resultForPost(province, 'Nông Thị Lan');
  const list = await listOf(desk, [code]);
  await handOver(desk, list);
  const numbers = { [`/tracking/${await itemOf(province, code)}`]: 'RR473124829VN' };
  await post(desk, list, 'tracking', numbers);
  await post(desk, list, 'tracking', numbers);
  await catchUp(province.app, [tellPeople]);
  const told = await province.app.db.many<{ details: { number: string } }>(
    sql`select details from notices where kind = 'case.posted' and case_code = ${code}`,
  );
  assert.deepEqual(
    told.map(({ details }) => details.number),
    ['RR473124829VN'],
  );
});

test('a list that was sent twice under one key is one list, and a result is never in two', async (t) => {
  const desk = await openDesk(t);
  const code = await resultForPost(desk.province, 'Nông Thị Lan');
  const key = randomUUID();
  const [first, again] = [await make(desk, [code], key), await make(desk, [code], key)];
  assert.deepEqual([first.status, again.location], [303, first.location]);
  const other = await make(desk, [code]);
  assert.equal(other.status, 409);
  assert.ok(other.body.includes('không còn chờ gửi bưu chính'));
});

test('Mai reads the hand-over list as a tagged PDF with both copies', async (t) => {
  const desk = await openDesk(t);
  const code = await resultForPost(desk.province, 'Nông Thị Lan');
  const list = await listOf(desk, [code]);
  const pdf = (await desk.mai.get(`${list}/list.pdf`)).bytes;
  const text = pdfText(pdf).join(' ').replace(/\s+/g, ' ').replaceAll('\u200b', '');
  for (const each of ['DANH SÁCH BÀN GIAO KẾT QUẢ CHO BƯU CHÍNH', 'Nông Thị Lan', 'Bản bưu chính', '15/GKS'])
    assert.ok(text.includes(each), `${each} is missing from: ${text}`);
  assert.match(pdfMetadata(pdf), /<pdfaid:part>2</);
  assert.match(pdf.toString('latin1'), /\/MarkInfo\s*<<\s*\/Marked true/);
});

test('numbers that are mistyped or taken are refused beside their envelope, with what was typed kept', async (t) => {
  const desk = await openDesk(t);
  const { province } = desk;
  const codes = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  const list = await listOf(desk, codes);
  const [one, other] = await Promise.all(codes.map((code) => itemOf(province, code)));
  const mistyped = await post(desk, list, 'tracking', { [`/tracking/${one}`]: 'RR473124820VN' });
  assert.equal(mistyped.status, 422);
  assert.ok(mistyped.body.includes('sai chữ số kiểm tra') && mistyped.body.includes('value="RR473124820VN"'));
  const twice = { [`/tracking/${one}`]: 'RR473124829VN', [`/tracking/${other}`]: 'RR473124829VN' };
  assert.ok((await post(desk, list, 'tracking', twice)).body.includes('đã dùng cho bưu gửi khác'));
});

test('the post’s file is read row by row: right rows are taken, the others told with line and reason', async (t) => {
  const desk = await openDesk(t);
  const { province, mai } = desk;
  const codes = [await resultForPost(province, 'Nông Thị Lan'), await resultForPost(province, 'Hoàng Văn Bách')];
  const list = await listOf(desk, codes);
  await handOver(desk, list);
  const rows = [
    'code;tracking;state;on;reason',
    `${codes[0]};RR473124829VN;đã phát;10/03/2026;`,
    `${codes[1]};RR473124820VN;;;`,
    'H99.99001-260310-9999;RR473124829VN;;;',
    `${codes[1]};EE111111115VN;chuyển hoàn;10/03/2026;`,
  ];
  const file = { field: 'file', name: 'buu-chinh.csv', bytes: Buffer.from(rows.join('\r\n')) };
  const reply = await mai.upload(`${list}/import`, {}, file);
  assert.equal(reply.status, 422);
  for (const each of [
    'Đã nhận 1 trên 4 dòng',
    'sai chữ số kiểm tra',
    'không có trong danh sách này',
    'Hãy ghi lý do chuyển hoàn',
  ])
    assert.ok(reply.body.includes(each), each);
  const stored = await province.app.db.many<{ tracking: string | null; delivered: string | null }>(
    sql`select tracking, delivered_on as delivered from post_items order by place`,
  );
  assert.deepEqual(stored, [
    { tracking: 'RR473124829VN', delivered: '2026-03-10' },
    { tracking: null, delivered: null },
  ]);
});

test('what came back waits again, and goes out with another list without ending the case twice', async (t) => {
  const desk = await openDesk(t);
  const { province, mai } = desk;
  const code = await resultForPost(province, 'Nông Thị Lan');
  const list = await listOf(desk, [code]);
  await handOver(desk, list);
  const on = { 'on.day': '10', 'on.month': '3', 'on.year': '2026' };
  const item = String(await itemOf(province, code));
  assert.equal((await post(desk, list, 'fate', { item, state: 'returned', ...on, reason: '' })).status, 422);
  assert.equal(
    (await post(desk, list, 'fate', { item, state: 'returned', ...on, reason: 'Không có nhà' })).status,
    303,
  );
  const { get } = await province.citizen('Nông Thị Lan');
  assert.match((await get(`/cases/${code}`)).body, /Không có nhà[\s\S]*Bộ phận Một cửa nhận/);
  assert.ok((await mai.get('/desk/post')).body.includes('Chuyển hoàn 10/03/2026'));
  const again = await listOf(desk, [code]);
  assert.equal((await handOver(desk, again)).status, 303);
  const { n } = await province.app.db.one<{ n: number }>(
    sql`select count(*)::int as n from ledger where kind = 'case.returned'`,
  );
  assert.equal(n, 1);
  const corrected = await post(desk, list, 'fate', { item, state: 'delivered', ...on });
  assert.equal(corrected.status, 409);
  assert.ok(corrected.body.includes('đã được gửi lại trong danh sách khác'));
});

test('a hand-over without collector or tick is refused, and one by an old page too; no case moves', async (t) => {
  const desk = await openDesk(t);
  const { province, mai } = desk;
  const code = await resultForPost(province, 'Nông Thị Lan');
  const list = await listOf(desk, [code]);
  const old = versionOf((await mai.get(list)).body);
  const refused = await post(desk, list, 'hand-over', { collector: ' ' });
  assert.equal(refused.status, 422);
  assert.ok(refused.body.includes('Hãy ghi họ tên nhân viên bưu chính') && refused.body.includes('đã nhận đủ và ký'));
  await post(desk, list, 'tracking', { [`/tracking/${await itemOf(province, code)}`]: 'RR473124829VN' });
  const late = await mai.post(`${list}/hand-over`, { version: old, collector: 'Lường Văn Bưu', confirm: 'true' });
  assert.equal(late.status, 409);
  assert.equal((await caseNow(province, code)).subject.status, 'finished');
});

test('who leaves a result out of the list gives it back to what waits; the last one takes the list along', async (t) => {
  const desk = await openDesk(t);
  const { province, mai } = desk;
  const code = await resultForPost(province, 'Nông Thị Lan');
  const list = await listOf(desk, [code]);
  const left = await post(desk, list, 'leave-out', { item: String(await itemOf(province, code)) });
  assert.match(left.location ?? '', /dropped=1$/);
  assert.equal((await mai.get(list)).status, 404);
  assert.ok((await mai.get('/desk/post')).body.includes(code));
});

test('an officer of another one-stop finds neither the results nor the list', async (t) => {
  const desk = await openDesk(t);
  const code = await resultForPost(desk.province, 'Nông Thị Lan');
  const list = await listOf(desk, [code]);
  const duc = await desk.province.officer('duc.ca');
  assert.equal((await duc.get(list)).status, 404);
  assert.ok(!(await duc.get(`/desk/post?unit=${desk.unit}`)).body.includes(code));
  assert.equal((await (await desk.province.officer('son.quang')).get('/desk/post')).status, 403);
});

test('a result whose fee is due does not go out, and the page says so', async (t) => {
  const desk = await openDesk(t);
  const code = await resultForPost(desk.province, 'Nông Thị Lan', 'due');
  assert.ok((await desk.mai.get('/desk/post')).body.includes('Chưa thu phí'));
  const refused = await make(desk, [code]);
  assert.equal(refused.status, 409);
  assert.ok(refused.body.includes(`Hồ sơ ${code} chưa thu phí`));
});
