import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../../test/province.ts';
import { answerSupplement } from '../commands/answer-supplement.ts';
import { recordPayment } from '../commands/payment.ts';
import { rateCase } from '../commands/rate-case.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { atCounter } from '../counter/testing/at-counter.ts';
import { act, caseNow } from '../testing/desk-hands.ts';
import { fileThroughPages, textOf } from '../testing/fill-in.ts';
import { atDesk } from '../testing/sample-cases.ts';
import {
  decideAtWard,
  decideElsewhere,
  fileBirth,
  follow,
  handOver,
  partCode,
  parts,
  receivePart,
} from './testing/linked-birth.ts';

test('Lan files a death with removal of residence and funeral allowance page by page; both go on when the death is registered', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileThroughPages(province, lan, '2.002622');
  const death = await partCode(province, filing, 'death');
  const first = textOf((await lan.get(`/cases/${filing}`)).body);
  assert.match(first, /Đăng ký khai tử .* Xóa đăng ký thường trú .* Chưa đến lượt Dự kiến xong/);
  assert.match(first, /Bắt đầu khi có kết quả: “Đăng ký khai tử”\. Giải quyết song song với: “Hỗ trợ chi phí mai táng/);

  await receivePart(province, death);
  await decideAtWard(province, death);
  // The registration was late, and its fee is paid at the counter.
  await act(province, await province.officer('mai.lo'), death, (context, about) =>
    recordPayment(context, about, '0000124'),
  );
  await follow(province);
  const allowance = await partCode(province, filing, 'allowance');
  const residence = await partCode(province, filing, 'residence');
  await receivePart(province, allowance);
  await decideAtWard(province, allowance);
  await receivePart(province, residence);
  await decideElsewhere(province, residence, 'refused');
  await follow(province);
  const page = (await lan.get(`/cases/${filing}`)).body;
  assert.match(textOf(page), /Xóa đăng ký thường trú của người đã chết Bị từ chối giải quyết, số/);
  for (const code of [death, residence, allowance]) {
    assert.ok(page.includes(`href="/cases/${code}/result"`), code);
    assert.equal((await lan.get(`/cases/${code}/result`)).headers['content-type'], 'application/pdf');
  }
  assert.match(textOf((await lan.get(`/cases/${residence}`)).body), /Phần này thuộc hồ sơ .* nộp một lần cho 3 việc/);
});

test('officers work on the parts; the filing lies on no work list and lets nobody act on it', async (t) => {
  const province = await openTestProvince(t);
  const filing = await fileBirth(await province.citizen('Nông Thị Lan'), 'GCS-20');
  const birth = await partCode(province, filing, 'birth');
  const mai = await province.officer('mai.lo');
  const list = (await mai.get('/desk?tab=receive')).body;
  assert.ok(list.includes(birth) && !list.includes(filing));
  const whole = await mai.get(`/desk/cases/${filing}`);
  assert.match(whole.body, /Hồ sơ này gồm nhiều phần/);
  assert.doesNotMatch(whole.body, /Việc có thể làm|\/receive"/);
  assert.equal((await atDesk(province, mai, filing).act('receive')).status, 403);
  assert.equal((await caseNow(province, filing)).subject.status, 'registered');
  // Another commune knows of neither.
  const duc = await province.officer('duc.ca');
  for (const code of [filing, birth]) assert.equal((await duc.get(`/desk/cases/${code}`)).status, 404);
});

test('an officer of a later part sees the siblings, opens only what they may, and has the earlier result beside the form', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-21');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  await decideAtWard(province, birth);
  await follow(province);
  const residence = await partCode(province, filing, 'residence');
  const mai = await province.officer('mai.lo');
  const page = (await mai.get(`/desk/cases/${residence}`)).body;
  assert.match(textOf(page), /Thuộc hồ sơ liên thông .* Đã có kết quả .* phần này/);
  assert.ok(page.includes(`/desk/cases/${birth}"`));
  const file = /\/desk\/cases\/[^/]+\/files\/([0-9a-f-]{36})/.exec(page)?.[1] ?? '';
  const seen = await mai.get(`/desk/cases/${residence}/files/${file}`);
  assert.deepEqual([seen.status, seen.headers['content-type']], [200, 'application/pdf']);
  // The deputy head of industry and trade has nothing to do with it.
  assert.equal((await (await province.officer('linh.ha')).get(`/desk/cases/${residence}/files/${file}`)).status, 404);
});

test('the API tells the parts to whom the filing concerns, and to nobody else', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-22');
  const told = JSON.parse((await lan.get(`/api/v1/cases/${filing}/parts`)).body) as {
    filing: string;
    dueAt: string;
    parts: { part: string; standing: string; code: string | null; dueAt: string }[];
  };
  assert.equal(told.filing, filing);
  assert.deepEqual(
    told.parts.map(({ part, standing, dueAt }) => [part, standing, dueAt]),
    [
      ['birth', 'open', '2026-03-10T17:00:00+07:00'],
      ['residence', 'waiting', '2026-03-12T17:00:00+07:00'],
      ['insurance', 'waiting', '2026-03-12T17:00:00+07:00'],
    ],
  );
  assert.equal(told.dueAt, '2026-03-12T17:00:00+07:00');
  const bach = await province.citizen('Hoàng Văn Bách');
  assert.equal((await bach.get(`/api/v1/cases/${filing}/parts`)).status, 404);
  const other = await fileThroughPages(province, lan, '1.001612');
  assert.equal((await lan.get(`/api/v1/cases/${other}/parts`)).status, 404);
});

test('what an office outside decided must be said, on the page and through the API', async (t) => {
  const province = await openTestProvince(t);
  const filing = await fileBirth(await province.citizen('Nông Thị Lan'), 'GCS-25');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  await decideAtWard(province, birth);
  await follow(province);
  const residence = await partCode(province, filing, 'residence');
  await receivePart(province, residence);
  const mai = await province.officer('mai.lo');
  const desk = atDesk(province, mai, residence);
  await desk.act('complete-step');
  const given = { number: '7/CT08', signer: 'Lò Văn Hùng' };
  const day = { 'issuedOn.day': '10', 'issuedOn.month': '3', 'issuedOn.year': '2026' };
  const silent = await desk.act('record-result', { ...given, ...day });
  assert.equal(silent.status, 422);
  assert.match(textOf(silent.body), /Hãy chọn cơ quan đó đã quyết định thế nào/);
  assert.match(silent.body, /value="7\/CT08"/, 'what was typed is kept');
  const { version } = (await caseNow(province, residence)).subject;
  const recorded = await mai.sendJson(`/api/v1/cases/${residence}/record-result`, {
    version,
    ...given,
    issuedOn: '2026-03-10',
    outcome: 'refused',
  });
  assert.equal(recorded.status, 200, recorded.body);
  assert.equal((await caseNow(province, residence)).subject.outcome, 'refused');
});

test('a supplement is asked of a part: the filing says so, has no date while it waits, and goes on with the answer', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-23');
  const birth = await partCode(province, filing, 'birth');
  await act(province, await province.officer('mai.lo'), birth, (context, about) =>
    requestSupplement(context, about, { papers: [], reason: 'Ghi rõ nơi sinh', contact: 'Lò Thị Mai, 0212 3800 100' }),
  );
  await follow(province);
  const waiting = textOf((await lan.get(`/cases/${filing}`)).body);
  assert.match(waiting, /Bạn cần làm “Đăng ký khai sinh”: cơ quan yêu cầu bổ sung hồ sơ/);
  assert.match(waiting, /Đang chờ bạn, chưa tính hạn/);
  assert.doesNotMatch(waiting, /Hẹn trả toàn bộ/);
  const { subject } = await caseNow(province, birth);
  const answered = await answerSupplement(lan.context, await caseNow(province, birth), {
    answers: subject.answers,
    papers: [],
    message: 'Sinh tại bệnh viện tỉnh',
  });
  assert.ok(answered.ok);
  await follow(province);
  assert.match(textOf((await lan.get(`/cases/${filing}`)).body), /Hẹn trả toàn bộ/);
});

test('Lan rates each part that was decided, and the whole', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const filing = await fileBirth(lan, 'GCS-24');
  const birth = await partCode(province, filing, 'birth');
  await receivePart(province, birth);
  await decideAtWard(province, birth, 'refused');
  await handOver(province, birth);
  await follow(province);
  for (const code of [birth, filing]) {
    const rated = await rateCase(lan.context, await caseNow(province, code), 4, '');
    assert.ok(rated.ok, code);
  }
  assert.deepEqual(
    Object.values(await parts(province, filing)).map(({ state }) => state),
    ['begun', 'not-begun', 'not-begun'],
  );
});

test('at the counter a linked procedure is not taken in whole, and Mai is told what to do instead', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const { begin } = atCounter(mai);
  const visit = await begin({ name: 'Nông Thị Lan', number: '099195010307', phone: '0912345678', address: 'Tổ 5' });
  const version = /name="version" value="(\d+)"/.exec((await mai.get(visit)).body)?.[1] ?? '';
  const refused = await mai.post(`${visit}/dossiers`, { procedure: '2.002621', version });
  assert.equal(refused.status, 422);
  assert.match(refused.body, /Thủ tục liên thông được nộp trực tuyến/);
});
