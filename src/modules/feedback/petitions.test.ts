import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Reply, type Signed, type TestProvince } from '../../../test/province.ts';
import type { Citizen, Officer } from '../../kernel/access/actor.ts';
import { formatIso } from '../../kernel/clock/zone.ts';
import { readStream } from '../../kernel/ledger/read.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { assignCase } from '../cases/commands/assign-case.ts';
import { act as actOnCase } from '../cases/testing/desk-hands.ts';
import { atDesk, fileSample, grocery } from '../cases/testing/sample-cases.ts';
import { textOf } from '../cases/testing/fill-in.ts';
import { casesJustlyComplainedOf, petitionFacts } from './index.ts';
import { petitionByCode } from './queries/load-petition.ts';

type Fields = Readonly<Record<string, string>>;

const told = { kind: 'conduct', text: 'Cán bộ đòi thêm giấy tờ.\nTôi đề nghị xem lại.', phone: '0912 345 678' };

/** Somebody fills in the form and sends it. */
async function send(who: Signed<Citizen>, fields: Fields): Promise<Reply> {
  const shown = await who.get(`/my/petitions/new${fields['case'] ? `?case=${fields['case']}` : ''}`);
  const key = /name="key" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
  return who.post('/my/petitions/new', { key, ...told, ...fields });
}

async function codeOf(who: Signed<Citizen>, fields: Fields): Promise<string> {
  const sent = await send(who, fields);
  assert.equal(sent.status, 303, textOf(sent.body));
  return /petitions\/([^?]+)\?sent=1$/.exec(sent.location ?? '')?.[1] ?? assert.fail(sent.location);
}

/** An officer sends the form of an act from the page as it is now. */
async function act(province: TestProvince, who: Signed<Officer>, code: string, name: string, fields: Fields = {}) {
  const now = await petitionByCode(province.app.db, code);
  return who.post(`/desk/petitions/${code}/${name}`, { version: String(now?.version), ...fields });
}

const dueOf = async ({ app }: TestProvince, code: string): Promise<string | undefined> => {
  const petition = await petitionByCode(app.db, code);
  return petition?.dueAt === undefined ? undefined : formatIso(petition.dueAt, app.place.zone).slice(0, 16);
};

const idOf = ({ actor }: Signed<Officer>): string => String(actor.officerId);

const wardOf = async ({ app }: TestProvince): Promise<string> =>
  String(
    (await app.db.one<{ id: number }>(sql`select id from units where key = 'commune-99001' and valid_to is null`)).id,
  );

/** Lan’s case, which Mai received at the counter. */
async function receivedCase(province: TestProvince, lan: Signed<Citizen>): Promise<string> {
  const code = await fileSample(province, lan, grocery);
  await atDesk(province, await province.officer('mai.lo'), code).act('receive');
  return code;
}

test('Lan complains of Mai: Mai sees nothing of it, the chair answers in time, the answer is published without a name', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const caseCode = await receivedCase(province, lan);
  const [mai, hanh, son] = [
    await province.officer('mai.lo'),
    await province.officer('hanh.tong'),
    await province.officer('son.quang'),
  ];
  const form = await lan.get(`/my/petitions/new?case=${caseCode}`);
  assert.match(form.body, /Lò Thị Mai/);
  assert.match(form.body, /phân loại trong 2 ngày làm việc, trả lời trong 15 ngày làm việc/);
  const code = await codeOf(lan, { case: caseCode, officer: idOf(mai) });
  assert.match(code, /^PA-260310-[2-9A-Z]{6}$/);
  assert.equal(await dueOf(province, code), '2026-03-12T08:00', '2 working days to take it on');

  for (const stranger of [mai, son, await province.officer('linh.ha'), await province.officer('yen.vi')]) {
    assert.equal((await stranger.get(`/desk/petitions/${code}`)).status, 404, stranger.actor.fullName);
    assert.doesNotMatch((await stranger.get('/desk/petitions')).body, new RegExp(code));
  }
  assert.equal((await (await province.citizen('Hoàng Văn Bách')).get(`/my/petitions/${code}`)).status, 404);
  assert.match((await hanh.get('/desk/petitions')).body, new RegExp(code));
  const page = await hanh.get(`/desk/petitions/${code}`);
  assert.match(page.body, /Tòng Thị Hạnh, Chủ tịch/);
  assert.doesNotMatch(page.body, new RegExp(`<option value="${idOf(mai)}"`));
  assert.match(
    (await act(province, hanh, code, 'accept', { assignee: idOf(mai) })).body,
    /không chọn được người bị phản ánh/,
  );

  province.setClock('2026-03-11T09:00+07:00');
  assert.equal((await act(province, hanh, code, 'accept', { assignee: idOf(hanh) })).status, 303);
  assert.equal(await dueOf(province, code), '2026-04-01T09:00', '15 working days to answer');
  const empty = await act(province, hanh, code, 'answer', { answer: 'Đã nhắc nhở.' });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /Hãy chọn kết luận/);
  assert.match(empty.body, />Đã nhắc nhở\.<\/textarea>/);
  province.setClock('2026-03-20T09:00+07:00');
  assert.equal((await act(province, hanh, code, 'answer', { finding: 'founded', answer: 'Đã nhắc nhở.' })).status, 303);
  assert.match((await lan.get(`/my/petitions/${code}`)).body, /Phản ánh đúng.*Đã nhắc nhở\./s);
  assert.equal(await dueOf(province, code), '2026-03-24T09:00', '2 working days to publish');

  const published = { publicSummary: 'Bị đòi thêm giấy tờ.', publicAnswer: 'Cơ quan đã chấn chỉnh.' };
  assert.match((await act(province, hanh, code, 'publish', published)).body, /không có tên, số điện thoại/);
  assert.equal((await act(province, hanh, code, 'publish', { ...published, confirm: 'true' })).status, 303);
  for (const shown of [await province.get('/petitions'), await province.get('/api/v1/petitions')]) {
    assert.match(shown.body, /Bị đòi thêm giấy tờ\./);
    assert.doesNotMatch(shown.body, /Lan|Mai|0912|Tôi đề nghị/);
  }
  assert.equal((await lan.post(`/my/petitions/${code}/rate`, { satisfaction: '' })).status, 422);
  assert.equal((await lan.post(`/my/petitions/${code}/rate`, { satisfaction: 'satisfied' })).status, 303);
  assert.equal((await lan.post(`/my/petitions/${code}/rate`, { satisfaction: 'dissatisfied' })).status, 409);
  assert.match((await lan.get(`/my/petitions/${code}`)).body, /Hài lòng/);

  const petition = await petitionByCode(province.app.db, code);
  const entries = await readStream(province.app.db, `petition/${petition?.id}`);
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['petition.filed', 'petition.accepted', 'petition.answered', 'petition.published', 'petition.rated'],
  );
  assert.doesNotMatch(JSON.stringify(entries.map(({ body }) => body)), /Tôi đề nghị|0912|Đã nhắc nhở/);
});

test('When the chair is complained of, only who stands above may take it on and answer', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const caseCode = await receivedCase(province, lan);
  const hanh = await province.officer('hanh.tong');
  const son = await province.officer('son.quang');
  await actOnCase(province, hanh, caseCode, (context, about) => assignCase(context, about, son.actor.officerId));
  const code = await codeOf(lan, { case: caseCode, officer: idOf(hanh) });
  assert.equal((await hanh.get(`/desk/petitions/${code}`)).status, 404);
  const vinh = await province.officer('vinh.luong');
  const page = await vinh.get(`/desk/petitions/${code}`);
  assert.equal(page.status, 200);
  assert.doesNotMatch(page.body, new RegExp(`<option value="${idOf(hanh)}"`));
  assert.equal((await act(province, vinh, code, 'accept', { assignee: idOf(vinh) })).status, 303);
});

test('Asking for more stops the time, once and within 5 working days; what was told begins it anew', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const hanh = await province.officer('hanh.tong');
  const code = await codeOf(lan, { kind: 'rule', unit: await wardOf(province) });
  assert.equal((await act(province, hanh, code, 'ask', { question: 'Giấy tờ nào?' })).status, 303);
  assert.equal(await dueOf(province, code), undefined);
  assert.match((await lan.get(`/my/petitions/${code}`)).body, /Giấy tờ nào\?/);
  province.setClock('2026-03-16T10:00+07:00');
  assert.equal((await lan.post(`/my/petitions/${code}/inform`, { information: '  ' })).status, 422);
  assert.equal((await lan.post(`/my/petitions/${code}/inform`, { information: 'Sổ hộ khẩu' })).status, 303);
  assert.equal(await dueOf(province, code), '2026-03-18T10:00');
  assert.equal((await act(province, hanh, code, 'ask', { question: 'Và gì nữa?' })).status, 409, 'once');

  const late = await codeOf(lan, { kind: 'rule', unit: await wardOf(province) });
  province.setClock('2026-03-24T10:00+07:00');
  assert.match(
    (await act(province, hanh, late, 'ask', { question: 'Muộn' })).body,
    /Đã quá thời hạn được yêu cầu bổ sung/,
  );
  assert.equal((await act(province, hanh, late, 'refuse', { reason: 'Không phải thủ tục hành chính' })).status, 303);
  assert.match((await lan.get(`/my/petitions/${late}`)).body, /Không phải thủ tục hành chính/);
});

test('What is wrong in the form is said beside its field with what was typed kept; sent twice it is one', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const wrong = await send(lan, { kind: '', unit: '', text: '', phone: '12', case: 'h99.1-260310-0001' });
  assert.equal(wrong.status, 422);
  for (const sentence of [
    'Hãy chọn điều bạn phản ánh',
    'Không có hồ sơ nào của bạn',
    'Hãy chọn cơ quan',
    'Hãy ghi nội dung',
    'Hãy ghi số điện thoại',
  ])
    assert.match(wrong.body, new RegExp(`class="field-error".*?${sentence}`, 's'));
  assert.match(wrong.body, /value="H99\.1-260310-0001"/);
  const unit = await wardOf(province);
  const key = '11111111-1111-4111-8111-111111111111';
  const sent = await Promise.all([1, 2].map(() => lan.post('/my/petitions/new', { key, ...told, kind: 'rule', unit })));
  assert.equal(new Set(sent.map(({ location }) => location)).size, 1);
  const bach = await province.citizen('Hoàng Văn Bách');
  const ofLan = await fileSample(province, lan, grocery);
  assert.match((await send(bach, { case: ofLan })).body, /Không có hồ sơ nào của bạn/);
  assert.match((await bach.get('/my/petitions')).body, /Bạn chưa gửi phản ánh/);
});

test('Whoever was slower sees the petition as it is now, with what they typed', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [hanh, vinh] = [await province.officer('hanh.tong'), await province.officer('vinh.luong')];
  const code = await codeOf(lan, { kind: 'rule', unit: await wardOf(province) });
  await act(province, hanh, code, 'accept', { assignee: idOf(hanh) });
  const slower = await vinh.post(`/desk/petitions/${code}/refuse`, { version: '1', reason: 'Trùng' });
  assert.equal(slower.status, 409);
  assert.match(slower.body, /Người khác vừa xử lý/);
});

test('Assessment learns which cases were justly complained of, and how much was settled in time', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const caseCode = await receivedCase(province, lan);
  const { id } = await province.app.db.one<{ id: number }>(sql`select id from cases where code = ${caseCode}`);
  const hanh = await province.officer('hanh.tong');
  const first = await codeOf(lan, { case: caseCode });
  assert.deepEqual(await casesJustlyComplainedOf(province.app.db, [id]), new Set());
  await act(province, hanh, first, 'accept', { assignee: idOf(hanh) });
  await act(province, hanh, first, 'answer', { finding: 'partly', answer: 'Đã xin lỗi.' });
  const second = await codeOf(lan, { kind: 'rule', unit: await wardOf(province) });
  await codeOf(lan, { kind: 'rule', unit: await wardOf(province) });
  province.setClock('2026-03-13T09:00+07:00');
  await act(province, hanh, second, 'refuse', { reason: 'Trùng' });
  assert.deepEqual(await casesJustlyComplainedOf(province.app.db, [id]), new Set([id]));
  const march = { from: '2026-03-01' as LocalDate, to: '2026-03-31' as LocalDate, zone: province.app.place.zone };
  const [facts] = await petitionFacts(province.app.db, march);
  assert.deepEqual([facts?.owed, facts?.onTime], [3, 1], 'one answered in time, one refused late, one forgotten');
});

test('a form that Lan sent files nothing for Hùng at the same computer; what he sends again is his own', async (t) => {
  const province = await openTestProvince(t);
  const [lan, hung] = [await province.citizen('Nông Thị Lan'), await province.citizen('Lường Văn Hùng')];
  const fields = { ...told, unit: await wardOf(province), key: '6f1d8a52-0c1b-4b7e-9a53-2d8b1f0e7c11' };
  const [first, again] = [await lan.post('/my/petitions/new', fields), await lan.post('/my/petitions/new', fields)];
  assert.equal(first.status, 303);
  assert.equal(again.location, first.location);
  const refused = await hung.post('/my/petitions/new', fields);
  assert.equal(refused.status, 409);
  assert.match(textOf(refused.body), /đã được gửi từ một tài khoản khác/);
  const key = /name="key" value="([^"]+)"/.exec(refused.body)?.[1] ?? '';
  assert.notEqual(key, fields.key);
  assert.equal((await hung.post('/my/petitions/new', { ...fields, key })).status, 303);
  assert.equal((await hung.post('/my/petitions/new', { ...fields, key: '-'.repeat(36) })).status, 303);
});
