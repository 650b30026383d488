import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { catchUp, settle } from '../../../kernel/ledger/testing/catch-up.ts';
import { advanceAll } from '../../../kernel/ledger/advance.ts';
import type { Subscriber } from '../../../kernel/ledger/subscriber.ts';
import { unitOf } from '../../units/index.ts';
import { refuseCase } from '../commands/refuse-case.ts';
import { caseDetails } from '../queries/case-details.ts';
import { send } from '../testing/birth-application.ts';
import { act, caseNow } from '../testing/desk-hands.ts';
import { advanceLinked } from './advance-linked.ts';
import {
  birthFiling,
  codeOf,
  countCases,
  decideAtWard,
  decideElsewhere,
  fileBirth,
  follow,
  handOver,
  partCode,
  parts,
  receivePart,
} from './testing/linked-birth.ts';

test('Lan files once; birth begins at once, residence and insurance when it is granted, and the whole ends with the last', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-1');
  const birth = await partCode(province, filing, 'birth');
  assert.deepEqual(await parts(province, filing), {
    birth: { state: 'begun', code: birth },
    residence: { state: 'waiting', code: undefined },
    insurance: { state: 'waiting', code: undefined },
  });
  assert.equal((await caseNow(province, filing)).subject.status, 'registered');

  await receivePart(province, birth);
  await follow(province);
  assert.equal((await caseNow(province, filing)).subject.status, 'in-progress');
  assert.equal(await countCases(province), 2);

  await decideAtWard(province, birth);
  await follow(province);
  assert.match((await province.get(`/follow?code=${filing}`)).body, /Mức độ hoàn thành: 33%/);
  const residence = await partCode(province, filing, 'residence');
  const insurance = await partCode(province, filing, 'insurance');
  assert.equal(new Set([filing, birth, residence, insurance]).size, 4);

  // What the birth gave is there: its number among the answers, its document among the papers, and the filing's own with it.
  const given = await caseNow(province, residence);
  const unit = await unitOf(province.app.db, given.subject.competentUnitId);
  assert.equal(unit?.name.vi, 'Công an phường Hoa Xuân', 'the police of where the child will live');
  const result = await caseDetails(province.app, (await caseNow(province, birth)).subject.id);
  assert.deepEqual(given.subject.answers['birthRegistration'], {
    number: result.result?.number,
    issuedOn: '2026-03-10',
  });
  assert.deepEqual(
    (await caseDetails(province.app, given.subject.id)).papers.map(({ paper, fileId }) => [paper, fileId]),
    [['birth-registration', result.result?.fileId]],
  );

  for (const code of [residence, insurance]) {
    await receivePart(province, code);
    await decideElsewhere(province, code);
  }
  await follow(province);
  const done = (await caseNow(province, filing)).subject;
  assert.deepEqual([done.status, done.outcome, done.endedAt], ['finished', 'granted', undefined]);
  for (const code of [birth, residence, insurance]) await handOver(province, code);
  await follow(province);
  assert.equal((await caseNow(province, filing)).subject.status, 'returned');
});

test('what is not ticked is not begun, and the filing ends without it', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = codeOf(await send(lan, await birthFiling(lan, 'GCS-2', { residence: false, insurance: true })));
  assert.deepEqual(Object.keys(await parts(province, filing)), ['birth', 'insurance']);
});

test('the same key, however often and from how many devices, files once', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const body = await birthFiling(lan, 'GCS-3');
  const key = randomUUID();
  const replies = await Promise.all([1, 2, 3].map(() => send(lan, body, key)));
  assert.equal(new Set(replies.map(codeOf)).size, 1);
  assert.equal(codeOf(await send(lan, body, key)), codeOf(replies[0] ?? (await send(lan, body, key))));
  assert.equal(await countCases(province), 2);
});

test('a birth certificate that was used stops the whole filing, at the field where it is asked', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const first = await fileBirth(lan, 'GCS-4');
  const again = await send(lan, await birthFiling(lan, 'GCS-4'));
  assert.equal(again.status, 409);
  assert.match(again.body, /\/answers\/birthCertificate\/number/);
  assert.match(again.body, new RegExp(await partCode(province, first, 'birth')));
  assert.equal(await countCases(province), 2);
});

test('of four filings about one birth certificate in the same moment, one is kept whole and the others not at all', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const bodies = await Promise.all([1, 2, 3, 4].map(() => birthFiling(lan, 'GCS-40')));
  const replies = await Promise.all(bodies.map((body) => send(lan, body)));
  assert.deepEqual(
    replies.map(({ status }) => status).sort((a, b) => a - b),
    [201, 409, 409, 409],
  );
  assert.equal(await countCases(province), 2);
});

test('Lan withdraws while Mai receives a part: either comes first, and the filing is never left half withdrawn', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  for (const certificate of ['GCS-41', 'GCS-42', 'GCS-43']) {
    const filing = await fileBirth(lan, certificate);
    const birth = await partCode(province, filing, 'birth');
    const { version } = (await caseNow(province, birth)).subject;
    const [withdrawn] = await Promise.all([
      lan.post(`/cases/${filing}/withdraw`, { reason: 'Nhầm' }),
      mai.post(`/desk/cases/${birth}/receive`, { version: String(version) }),
    ]);
    await follow(province);
    const [whole, part] = [(await caseNow(province, filing)).subject, (await caseNow(province, birth)).subject];
    const isWithdrawn = withdrawn.status === 303;
    assert.equal(part.status, isWithdrawn ? 'withdrawn' : 'received');
    assert.equal(whole.status, isWithdrawn ? 'withdrawn' : 'in-progress');
    assert.equal((await parts(province, filing))['residence']?.state, isWithdrawn ? 'not-begun' : 'waiting');
  }
});

test('a refused birth leaves the parts behind it unbegun, tells Lan what to do, and the filing ends all the same', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-5');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  await decideAtWard(province, birth, 'refused');
  await handOver(province, birth);
  await follow(province);
  const now = await parts(province, filing);
  assert.deepEqual([now['residence']?.state, now['insurance']?.state], ['not-begun', 'not-begun']);
  const { subject } = await caseNow(province, filing);
  assert.deepEqual([subject.status, subject.outcome], ['returned', 'refused']);
  const page = (await lan.get(`/cases/${filing}`)).body;
  assert.match(page, /Phần này cần kết quả “Đăng ký khai sinh”, mà phần đó không được giải quyết/);
  assert.match(page, /href="\/procedures\/1\.004222"/);
});

test('a birth that is not taken in ends the filing as not taken in', async (t) => {
  const province = await openTestProvince(t);
  const filing = await fileBirth(await province.citizen('Nông Thị Lan'), 'GCS-6');
  const birth = await partCode(province, filing, 'birth');
  await act(province, await province.officer('mai.lo'), birth, (context, about) =>
    refuseCase(context, about, 'Không thuộc thẩm quyền'),
  );
  await follow(province);
  assert.equal((await caseNow(province, filing)).subject.status, 'not-received');
});

test('Lan withdraws: what is granted stays, what is under way is withdrawn, and the filing ends', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-7');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  await decideAtWard(province, birth);
  await follow(province);
  const residence = await partCode(province, filing, 'residence');
  const withdrawn = await lan.post(`/cases/${filing}/withdraw`, { reason: 'Chuyển về quê' });
  assert.equal(withdrawn.location, `/cases/${filing}?withdrawn=1`);
  assert.equal((await caseNow(province, residence)).subject.status, 'withdrawn');
  assert.equal((await caseNow(province, birth)).subject.status, 'finished');
  assert.deepEqual((await caseNow(province, filing)).subject.status, 'finished');

  const early = await fileBirth(lan, 'GCS-8');
  await lan.post(`/cases/${early}/withdraw`, { reason: 'Nhầm' });
  assert.equal((await caseNow(province, early)).subject.status, 'withdrawn');
  assert.equal((await parts(province, early))['residence']?.state, 'not-begun');
});

test('a program that dies while parts begin begins each once when it comes back', async (t) => {
  const province = await openTestProvince(t);
  const { app } = province;
  const filing = await fileBirth(await province.citizen('Nông Thị Lan'), 'GCS-9');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  await decideAtWard(province, birth);
  let deaths = 0;
  const dying: Subscriber = {
    ...advanceLinked,
    async handle(...given) {
      await advanceLinked.handle(...given);
      deaths += 1;
      throw new Error('the program died before the commit');
    },
  };
  await catchUp(app, [dying]);
  assert.equal(deaths, 1);
  assert.equal((await parts(province, filing))['residence']?.state, 'waiting');
  await app.db.run(sql`update ledger_cursors set retry_at = null where subscriber = 'linked'`);
  // Two copies of the program come back at once.
  await settle(app.db);
  await Promise.all([advanceAll(app, [advanceLinked]), advanceAll(app, [advanceLinked])]);
  await catchUp(app, [advanceLinked]);
  assert.equal(await countCases(province), 4);
  // And once more from the very beginning of the ledger.
  await app.db.run(sql`update ledger_cursors set xid = '0', position = 0 where subscriber = 'linked'`);
  await catchUp(app, [advanceLinked]);
  assert.equal(await countCases(province), 4);
  const { begun } = await app.db.one<{ begun: number }>(
    sql`select count(*) as begun from ledger where kind = 'case.part-begun'`,
  );
  assert.equal(begun, 3);
});
