import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Reply } from '../../../../test/province.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';

/** Codes of the cases that a page lists, in their order. */
const listed = ({ body }: Reply): string[] =>
  [...body.matchAll(/<tr role="row" id="case-([^"]+)"/g)].map((row) => row[1] ?? '');

test('Each tab lists its part of the work, with its count', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const codes = [];
  for (let each = 0; each < 4; each += 1) codes.push(await fileSample(province, lan, grocery));
  const [fresh, taken, refused, received] = codes as [string, string, string, string];
  const [mai, son] = [await province.officer('mai.lo'), await province.officer('son.quang')];
  await atDesk(province, mai, taken).act('receive');
  await atDesk(province, mai, received).act('receive');
  await atDesk(province, mai, refused).act('refuse', { reason: 'Trùng', confirm: 'true' });
  await atDesk(province, son, taken).act('assign', { officer: String(son.actor.officerId) });

  assert.deepEqual(listed(await son.get('/desk')), [taken], 'who has work in hand sees it first');
  assert.deepEqual(listed(await mai.get('/desk')), [fresh, taken, received], 'nearest deadline first');
  assert.deepEqual(listed(await son.get('/desk?tab=receive')), [fresh]);
  assert.deepEqual(listed(await son.get('/desk?tab=closed')), [refused]);
  assert.deepEqual(listed(await son.get('/desk?tab=nonsense&status=x&standing=y&after=z')), [taken]);
  const unit = await son.get('/desk?tab=unit');
  assert.match(unit.body, /Của đơn vị<span class="count">3<\/span>/);
  assert.match(unit.body, /Việc của tôi<span class="count">1<\/span>/);
  assert.deepEqual(listed(await son.get('/desk?tab=unit&status=received')), [received]);
  const none = await son.get('/desk?tab=return');
  assert.match(none.body, /Không có kết quả chờ trả/);
});

test('The colours of the law follow the clock: early, due today, overdue, paused, each with its words', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const paused = await fileSample(province, lan, grocery);
  const mai = await province.officer('mai.lo');
  await atDesk(province, mai, code).act('receive');
  await atDesk(province, mai, paused).act('request-supplement', { reason: 'Thiếu', contact: 'Mai' });
  const list = async (standing: string) => listed(await mai.get(`/desk?tab=unit&standing=${standing}`));
  assert.deepEqual([await list('early'), await list('waiting')], [[code], [paused]]);
  assert.match((await mai.get('/desk?tab=unit')).body, /standing-early.*Còn hạn.*standing-paused.*Tạm dừng/s);
  province.setClock('2026-03-13T07:30+07:00');
  assert.deepEqual([await list('early'), await list('today'), await list('overdue')], [[], [code], []]);
  assert.match((await mai.get('/desk?tab=unit')).body, /standing-due-today.*Đến hạn hôm nay: 1/s);
  province.setClock('2026-03-13T08:01+07:00');
  assert.deepEqual([await list('today'), await list('overdue')], [[], [code]]);
  assert.match((await mai.get('/desk?tab=unit')).body, /standing-overdue.*Quá hạn: 1/s);
});

test('A case is found by code, by name without diacritics and by personal number, wherever it is by now', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, petrolStore);
  const giang = await province.officer('giang.bac');
  await atDesk(province, giang, code).act('receive');
  const search = async (typed: string, who = giang) => {
    const sent = await who.post('/desk', { tab: 'unit', q: typed });
    return sent.location?.startsWith('/desk?') ? who.get(sent.location) : sent;
  };
  assert.deepEqual(listed(await giang.get('/desk?tab=unit')), [], 'the department holds it now');
  assert.deepEqual(listed(await search('nong thi')), [code]);
  assert.deepEqual(listed(await search('NÔNG THỊ LAN')), [code]);
  assert.deepEqual(listed(await search(lan.actor.personalNumber ?? '')), [code]);
  assert.deepEqual(listed(await search('260310')), [code]);
  assert.equal((await search(` ${code.toLowerCase()} `)).location, `/desk/cases/${code}`);
  const mai = await province.officer('mai.lo');
  assert.match((await search(code, mai)).body, /Không có hồ sơ nào khớp/);
  assert.deepEqual(listed(await search('%')), []);
});

test('What is typed into the work list’s search stands in no address: sealed, for its officer and a working day alone', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const number = lan.actor.personalNumber ?? assert.fail('Lan has no number');
  const code = await fileSample(province, lan, grocery);
  const mai = await province.officer('mai.lo');
  const sent = await mai.post('/desk', { tab: 'unit', status: 'registered', standing: '', q: number });
  const address = sent.location ?? '';
  assert.match(address, /^\/desk\?tab=unit&status=registered&s=[\w.-]+$/);
  assert.doesNotMatch(address, new RegExp(number));
  const shown = await mai.get(address);
  assert.deepEqual(listed(shown), [code]);
  assert.match(shown.body, new RegExp(`name="q" value="${number}"`));
  const batch = /name="s" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
  assert.ok((await mai.get(`/desk/batch?tab=unit&s=${batch}&all=true&act=assign`)).body.includes(code));
  const old = await mai.get(`/desk?tab=unit&q=${number}`);
  assert.match(old.location ?? '', /^\/desk\?tab=unit&s=/, 'an old bookmark is sealed at once');

  const son = await province.officer('son.quang');
  const theirs = await son.get(address);
  assert.match(theirs.body, /Lần tìm này đã quá 12 giờ/);
  assert.doesNotMatch(theirs.body, new RegExp(number));
  province.setClock('2026-03-10T20:01+07:00');
  assert.match((await mai.get(address)).body, /Lần tìm này đã quá 12 giờ/);
});

test('Forty-one cases are read page by page, each once, and the way leads back to the first', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const first = await fileSample(province, lan, grocery);
  await province.databases.owner.run(sql`
    insert into cases (code, filing_key, procedure_code, procedure_version, procedure_name, applicant_name, applicant, answers,
      receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance, fee_dong, delivery, step, step_role,
      step_started_at, filed_at, attention_at, search)
    select 'H99.99001-260309-' || lpad(n::text, 4, '0'), gen_random_uuid(), procedure_code, procedure_version, procedure_name,
      applicant_name, applicant, answers, receiving_unit_id, competent_unit_id, holder_unit_id, channel, status, finance,
      fee_dong, delivery, step, step_role, step_started_at, filed_at,
      case when n > 35 then 'infinity' else attention_at + n / 3 * interval '1 minute' end, search
    from cases, generate_series(1, 40) as n where code = ${first}`);
  const mai = await province.officer('mai.lo');
  const seen: string[] = [];
  let address: string | undefined = '/desk?tab=unit';
  let pages = 0;
  while (address) {
    const page: Reply = await mai.get(address);
    seen.push(...listed(page));
    pages += 1;
    assert.equal(page.body.includes('Về trang đầu'), pages > 1);
    address = /<a href="([^"]+)" rel="next"/.exec(page.body)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.equal(pages, 3);
  assert.equal(new Set(seen).size, 41);
  assert.equal(seen.length, 41);
  for (const after of [
    '2026-02-30 00:00:00+00~1',
    '0000000000~1',
    'infinity~',
    "'; drop~1",
    '2026-03-10 25:00:00+00~1',
  ]) {
    assert.equal(listed(await mai.get(`/desk?tab=unit&after=${encodeURIComponent(after)}`)).length, 20, after);
  }
});

test('An officer whose positions do not work on cases is told whom to ask', async (t) => {
  const province = await openTestProvince(t);
  const kien = await province.officer('kien.dinh');
  const desk = await kien.get('/desk');
  assert.equal(desk.status, 200);
  assert.match(desk.body, /Bạn chưa có vị trí xử lý hồ sơ/);
  assert.match(desk.body, /Hãy đề nghị quản trị viên hệ thống/);
  assert.match((await province.get('/desk')).location ?? '', /^\/officer\/sign-in/);
  assert.equal((await (await province.citizen('Nông Thị Lan')).get('/desk')).status, 403);
});
