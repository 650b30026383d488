import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type TestProvince } from '../../../../../test/province.ts';
import { pdfText } from '../../../../../test/pdf-text.ts';
import { errorsOn } from '../../testing/fill-in.ts';
import { atCounter } from '../testing/at-counter.ts';

const lan = { name: 'Nông Thị Lan', number: '019195010107', phone: '0912345678', address: 'Tổ 5, phường Hoa Xuân' };
const landChange = '1.012783';

const reasonsIn = async ({ app }: TestProvince): Promise<readonly string[]> =>
  (await app.db.many<{ reason: string }>(sql`select reason from counter_slips order by reason`)).map(
    ({ reason }) => reason,
  );

const idOn = (form: string): string => /name="id" value="([^"]+)"/.exec(form)?.[1] ?? assert.fail('no id');

test('Mai goes back and writes another reason: what is printed stays, she is told, and the next press makes a new slip', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add } = atCounter(mai);
  const dossier = await add(await begin(lan), landChange);
  const fields = { id: idOn((await mai.get(`${dossier}/slip`)).body), kind: 'supplement', papers: 'land-certificate' };
  assert.equal((await mai.post(`${dossier}/slip`, { ...fields, reason: 'Thiếu bản gốc' })).status, 303);

  const again = await mai.post(`${dossier}/slip`, { ...fields, reason: 'Thiếu bản gốc và căn cước' });
  assert.equal(again.status, 409);
  assert.deepEqual(errorsOn(again.body).length, 1);
  assert.match(again.body, /Phiếu này đã lập/);
  assert.match(again.body, /Thiếu bản gốc và căn cước<\/textarea>/, 'what was typed is there');
  assert.deepEqual(await reasonsIn(province), ['Thiếu bản gốc']);
  const next = { ...fields, id: idOn(again.body), reason: 'Thiếu bản gốc và căn cước' };
  assert.notEqual(next.id, fields.id);
  assert.equal((await mai.post(`${dossier}/slip`, next)).status, 303);
  assert.deepEqual(await reasonsIn(province), ['Thiếu bản gốc', 'Thiếu bản gốc và căn cước']);
});

test('the id of a slip of another visit neither shows nor changes it, and five presses at one moment make one', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add } = atCounter(mai);
  const dossier = await add(await begin(lan), landChange);
  const slip = { id: randomUUID(), kind: 'refusal', reason: 'Không thuộc thẩm quyền' };
  const pressed = await Promise.all([1, 2, 3, 4, 5].map(() => mai.post(`${dossier}/slip`, slip)));
  assert.deepEqual(
    pressed.map(({ status }) => status),
    [303, 303, 303, 303, 303],
  );
  assert.deepEqual(await reasonsIn(province), ['Không thuộc thẩm quyền']);

  const giang = await province.officer('giang.bac');
  const there = atCounter(giang);
  const bach = { name: 'Hoàng Văn Bách', number: '019190010208', phone: '0912345679', address: 'Tổ 1' };
  const other = await there.add(await there.begin(bach), '1.001193');
  assert.equal((await giang.post(`${other}/slip`, slip)).status, 409);
  assert.deepEqual(await reasonsIn(province), ['Không thuộc thẩm quyền']);
  assert.equal((await giang.post(`${dossier}/slip`, { ...slip, id: randomUUID() })).status, 404, 'not her visit');
});

test('a reason as long as a form takes is printed whole; a longer one is refused with what was typed', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add } = atCounter(mai);
  const dossier = await add(await begin(lan), landChange);
  const id = randomUUID();
  const long = `${'Bổ sung giấy. '.repeat(284)}Hết.`;
  assert.equal((await mai.post(`${dossier}/slip`, { id, kind: 'supplement', reason: 'x'.repeat(4001) })).status, 422);
  assert.equal((await mai.post(`${dossier}/slip`, { id, kind: 'supplement', reason: long })).status, 303);
  const printed = pdfText((await mai.get(`/desk/counter/slips/${id}`)).bytes).join(' ');
  assert.match(printed, /Hết\./);
});

test('of an application that was received meanwhile in another window no slip is given', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin, add } = atCounter(mai);
  const visit = await begin(lan);
  const dossier = await add(visit, landChange);
  await province.app.db.run(sql`update counter_visits set received_at = now(), number = 1, dossiers = '[]'`);
  const late = await mai.post(`${dossier}/slip`, { id: randomUUID(), kind: 'refusal', reason: 'Muộn' });
  assert.equal(late.location, visit);
  assert.deepEqual(await reasonsIn(province), []);
});
