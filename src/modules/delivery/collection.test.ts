import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince, type TestProvince } from '../../../test/province.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import { caseNow } from '../cases/testing/desk-hands.ts';
import { atDesk } from '../cases/testing/sample-cases.ts';
import { resultForPost } from './testing/for-post.ts';

const kindsOf = async (province: TestProvince, code: string): Promise<string[]> => {
  const { subject } = await caseNow(province, code);
  return (await readStream(province.app.db, `case/${subject.id}`)).map(({ kind }) => kind);
};

test('Lan’s brother takes her result at the counter: who it was stands on her page, and nowhere in the ledger', async (t) => {
  const province = await openTestProvince(t);
  const code = await resultForPost(province, 'Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const done = await atDesk(province, mai, code).act('return-result', {
    by: 'counter',
    recipient: 'Nông Văn Páo, em trai',
  });
  assert.equal(done.status, 303);
  const lan = await province.citizen('Nông Thị Lan');
  assert.match((await lan.get(`/cases/${code}`)).body, /Người nhận tại quầy[\s\S]*Nông Văn Páo, em trai/);
  assert.ok((await mai.get(`/desk/cases/${code}`)).body.includes('Nông Văn Páo, em trai'));
  const { subject } = await caseNow(province, code);
  const history = await readStream(province.app.db, `case/${subject.id}`);
  assert.ok(!JSON.stringify(history).includes('Páo'));
  assert.deepEqual(history.at(-1)?.body, { by: 'counter', toAnother: true });
});

test('a name that is too long is refused beside its field, and the case stays', async (t) => {
  const province = await openTestProvince(t);
  const code = await resultForPost(province, 'Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const fields = { by: 'counter', recipient: 'Páo '.repeat(30) };
  const refused = await atDesk(province, mai, code).act('return-result', fields);
  assert.equal(refused.status, 422);
  assert.ok(refused.body.includes('Tên người nhận dài quá 100 ký tự'));
  assert.equal((await caseNow(province, code)).subject.status, 'finished');
});

test('when Lan first opens her result online is in its history, once; an officer who opens it is not taken for her', async (t) => {
  const province = await openTestProvince(t);
  const code = await resultForPost(province, 'Nông Thị Lan');
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  assert.equal((await mai.get(`/cases/${code}/result`)).status, 200);
  assert.ok(!(await kindsOf(province, code)).includes('case.result-opened'));
  assert.equal((await lan.get(`/cases/${code}/result`)).status, 200);
  await lan.get(`/cases/${code}/result`);
  const opened = (await kindsOf(province, code)).filter((kind) => kind === 'case.result-opened');
  assert.equal(opened.length, 1);
  assert.ok((await mai.get(`/desk/cases/${code}`)).body.includes('Người nộp mở kết quả trực tuyến'));
});
