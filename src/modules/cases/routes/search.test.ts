import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince, type Reply, type Signed, type TestProvince } from '../../../../test/province.ts';
import { catchUp } from '../../../kernel/ledger/testing/catch-up.ts';
import { readStream } from '../../../kernel/ledger/read.ts';
import { caseNow } from '../testing/desk-hands.ts';
import { answerSupplement } from '../commands/answer-supplement.ts';
import { keepSearch, remakeSearch } from '../search/keep-search.ts';
import { textOf } from '../testing/fill-in.ts';
import { atDesk, fileSample, grocery, petrolStore } from '../testing/sample-cases.ts';

type Searcher = Pick<Signed<unknown>, 'get' | 'post'>;

const listed = ({ body }: Reply): string[] =>
  [...body.matchAll(/<tr role="row" id="case-([^"]+)"/g)].map((row) => row[1] ?? '');

/** Types into the box and follows to the page with what was found. */
async function find(who: Searcher, typed: string, url = '/desk/search'): Promise<Reply> {
  const sent = await who.post(url, { q: typed });
  assert.equal(sent.status, 303, typed);
  return who.get(sent.location ?? '');
}

const codesFor = async (who: Searcher, typed: string, url?: string): Promise<string[]> =>
  listed(await find(who, typed, url));

const keep = (province: TestProvince): Promise<void> => catchUp(province.app, [keepSearch]);

test('Mai finds Lan’s grocery by any word of its form, with diacritics or without, and is shown where it stands', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const mai = await province.officer('mai.lo');
  assert.deepEqual(await codesFor(mai, 'tạp hóa'), [], 'the filing does not wait for the search');
  await keep(province);
  for (const typed of [
    'Tạp hóa Lan Bách',
    'tap hoa',
    'LAN BÁCH tạp',
    'nông th',
    'bán lẻ hàng',
    'hoa xuan 4711',
    '0919 000 001',
    'lan@thai-nguyen',
    '260310',
    '1.001612',
    '"lan bach"',
    '08/03/1995',
  ])
    assert.deepEqual(await codesFor(mai, typed), [code], typed);
  for (const typed of ['tap hoa minh', '"bach lan"', '"hoa lan thai"', 'ap hoa', '.u1'])
    assert.deepEqual(await codesFor(mai, typed), [], typed);
  const page = await find(mai, 'tap ho');
  assert.match(page.body, /Tên hộ kinh doanh[^<]*<\/span> <mark>Tạp<\/mark> <mark>hóa<\/mark> Lan Bách/);
  assert.match(page.body, /<input[^>]*type="search" value="tap ho"/);
});

test('Only those find a case who may read it: units that work on it, units asked until it is closed, and its applicant', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const [store, shop] = [await fileSample(province, lan, petrolStore), await fileSample(province, lan, grocery)];
  const giang = await province.officer('giang.bac');
  await atDesk(province, giang, store).act('receive');
  const [nam, phong, mai] = [
    await province.officer('nam.khang'),
    await province.officer('phong.mua'),
    await province.officer('mai.lo'),
  ];
  await keep(province);
  const who = {
    giang,
    nam,
    phong,
    mai,
    vinh: await province.officer('vinh.luong'),
    yen: await province.officer('yen.vi'),
  };
  const found = async (typed: string) =>
    Object.fromEntries(
      await Promise.all(Object.entries(who).map(async ([name, each]) => [name, await codesFor(each, typed)] as const)),
    );
  const nobody = { giang: [], nam: [], phong: [], mai: [], vinh: [], yen: [] };
  assert.deepEqual(await found('cua hang xang dau'), { ...nobody, giang: [store], nam: [store], vinh: [store] });
  assert.deepEqual(await found('tạp hóa'), { ...nobody, mai: [shop], vinh: [shop] });

  const { id } = await province.app.db.one<{ id: number }>(sql`
    select id from units where key = 'so-xay-dung' and valid_to is null`);
  const asked = { units: String(id), question: 'Có đúng quy hoạch không?' };
  const day = { 'dueOn.day': '13', 'dueOn.month': '3', 'dueOn.year': '2026' };
  assert.equal((await atDesk(province, nam, store).act('consult', { ...asked, ...day })).status, 303);
  await keep(province);
  assert.deepEqual(await codesFor(phong, 'xang dau'), [store]);
  await province.app.db.run(sql`update cases set ended_at = now() where code = ${store}`);
  assert.deepEqual(await codesFor(phong, 'xang dau'), [], 'the rule is asked of the case as it is now');
  assert.doesNotMatch(textOf((await find(phong, 'xang dau')).body), /\d+ hồ sơ/);

  assert.deepEqual(await codesFor(lan, 'xang dau', '/my/search'), [store]);
  assert.deepEqual(await codesFor(lan, 'nong thi lan', '/my/search'), [shop, store]);
  assert.deepEqual(await codesFor(await province.citizen('Hoàng Văn Bách'), 'xang dau', '/my/search'), []);
  assert.equal((await lan.get('/desk/search')).status, 403);
  assert.equal((await province.get('/desk/search')).status, 303);
});

test('A personal number finds its case only whole, stays masked, and Lan sees who looked', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  await keep(province);
  const mai = await province.officer('mai.lo');
  for (const part of ['019195', '0191950', '019195010', '19195010107'])
    assert.deepEqual(await codesFor(mai, part), [], part);
  assert.doesNotMatch((await lan.get('/my/account')).body, /Lò Thị Mai/);
  const number = '019 195 010 107';
  const page = await find(mai, number);
  assert.deepEqual(listed(page), [code]);
  assert.match(page.body, /<mark>019•••••0107<\/mark>/);
  assert.match(page.body, /việc xem được ghi lại/);
  assert.doesNotMatch(page.body.replace(/<input[^>]*type="search"[^>]*>/g, ''), /019195010107/);
  assert.match((await lan.get('/my/account')).body, /Lò Thị Mai/);
  await find(mai, number);
  const { subject } = await caseNow(province, code);
  const looks = (await readStream(province.app.db, `case/${subject.id}`)).filter(({ kind }) => kind === 'case.read');
  assert.deepEqual(
    looks.map(({ actor }) => actor.name),
    ['Lò Thị Mai'],
    'within an hour one look',
  );
});

test('The address of a search tells nothing of it, opens for its searcher alone, and not for ever', async (t) => {
  const province = await openTestProvince(t);
  await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  await keep(province);
  const [mai, son] = [await province.officer('mai.lo'), await province.officer('son.quang')];
  const { location = '' } = await mai.post('/desk/search', { q: 'tap hoa' });
  assert.match(location, /^\/desk\/search\?s=[\w.-]+$/);
  assert.doesNotMatch(Buffer.from(location.split('.').join(''), 'base64url').toString(), /tap hoa/);
  assert.equal(listed(await mai.get(location)).length, 1);
  const others = await son.get(location);
  assert.deepEqual(listed(others), []);
  assert.match(others.body, /đã cũ hoặc của người khác/);
  assert.match((await mai.get('/desk/search?s=nonsense')).body, /đã cũ hoặc của người khác/);
  province.setClock('2026-03-10T20:01+07:00');
  assert.deepEqual(listed(await mai.get(location)), []);
});

test('Nothing typed is said beside the box; what finds nothing says what to try; a whole code opens its case', async (t) => {
  const province = await openTestProvince(t);
  const code = await fileSample(province, await province.citizen('Nông Thị Lan'), grocery);
  const mai = await province.officer('mai.lo');
  const empty = await mai.post('/desk/search', { q: ' "" !' });
  assert.equal(empty.status, 422);
  assert.match(empty.body, /Hãy nhập ít nhất một từ/);
  assert.match(empty.body, /value="&quot;&quot; !"/);
  assert.match((await find(mai, 'không có đâu')).body, /Không tìm thấy hồ sơ nào khớp.*Thử ít từ hơn/s);
  assert.equal((await mai.post('/desk/search', { q: ` ${code.toLowerCase()} ` })).location, `/desk/cases/${code}`);
  const yen = await province.officer('yen.vi');
  assert.match((await yen.post('/desk/search', { q: code })).location ?? '', /^\/desk\/search\?s=/);
  assert.match((await (await province.officer('kien.dinh')).get('/desk/search')).body, /chưa có vị trí xử lý hồ sơ/);
  assert.match((await mai.get('/desk')).body, /<form method="post" action="\/desk\/search"[^>]*class="bar-search"/);
});

test('What is supplied later and what comes of it is found, too; what was put right is found no more', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const code = await fileSample(province, lan, grocery);
  const mai = await province.officer('mai.lo');
  await atDesk(province, mai, code).act('request-supplement', { reason: 'Tên trùng', contact: 'Mai' });
  const { subject } = await caseNow(province, code);
  const name = "Quán Bến Đò O'Brien \\ ':1A' & | ! <-> 𝐀𝐁𝐂 漢字 ﷺ";
  const business = { ...(subject.answers['business'] as object), name };
  const answers = { ...subject.answers, business };
  const answered = await answerSupplement({ ...lan.context, now: province.app.now }, await caseNow(province, code), {
    answers,
    papers: [],
    message: '',
  });
  assert.ok(answered.ok);
  await keep(province);
  assert.deepEqual([await codesFor(mai, 'quan ben do'), await codesFor(mai, 'tap hoa bach')], [[code], []]);
  for (const typed of ["o'brien", '漢字', '"ben do"', '𝐀𝐁𝐂', "':1a' & |"])
    assert.deepEqual(await codesFor(mai, typed), [code], typed);
});

test('Forty-one cases are read page by page, the last filed first, each once; and the search can be made anew', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const codes: string[] = [];
  for (let each = 0; each < 41; each += 1) codes.unshift(await fileSample(province, lan, grocery));
  await keep(province);
  const mai = await province.officer('mai.lo');
  const read = async (): Promise<string[]> => {
    const seen: string[] = [];
    let page = await find(mai, 'tạp hóa');
    for (;;) {
      seen.push(...listed(page));
      const next = /<a href="([^"]+)" rel="next"/.exec(page.body)?.[1];
      if (!next) return seen;
      page = await mai.get(next);
    }
  };
  assert.deepEqual(await read(), codes);
  await province.databases.owner.run(sql`delete from case_search where case_id % 2 = 0`);
  await province.databases.owner.run(sql`update case_search set document = ''`);
  assert.deepEqual(await read(), []);
  await remakeSearch(province.app.db);
  await keep(province);
  assert.deepEqual(await read(), codes);
});

test('Programs search by the same rules, for officers as for citizens', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const codes = [];
  for (let each = 0; each < 21; each += 1) codes.unshift(await fileSample(province, lan, grocery));
  await keep(province);
  const mai = await province.officer('mai.lo');
  type Body = { cases: { code: string; applicantName: string; places: object[] }[]; next: string | null };
  const search = async (who: Signed<unknown>, q: string, after?: string): Promise<Body> => {
    const reply = await who.sendJson('/api/v1/search', { q, ...(after && { after }) });
    assert.equal(reply.status, 200);
    return JSON.parse(reply.body) as Body;
  };
  const first = await search(mai, 'lan bach');
  assert.equal(first.next, codes[19]);
  const rest = await search(mai, 'lan bach', codes[19]);
  assert.deepEqual(
    [...first.cases, ...rest.cases].map(({ code }) => code),
    codes,
  );
  assert.deepEqual(first.cases[0]?.places, [{ label: 'Tên hộ kinh doanh', text: 'Tạp hóa Lan Bách' }]);
  assert.equal((await search(lan, 'tap hoa')).cases.length, 20);
  assert.deepEqual(await search(await province.officer('yen.vi'), 'tap hoa'), { cases: [], next: null });
  assert.equal((await mai.sendJson('/api/v1/search', { q: '!' })).status, 422);
  const anonymous = { method: 'POST' as const, url: '/api/v1/search', payload: { q: 'lan' } };
  assert.equal((await province.web.inject(anonymous)).statusCode, 401);
});
