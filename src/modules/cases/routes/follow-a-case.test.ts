import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince, type TestProvince } from '../../../../test/province.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { refuseCase } from '../commands/refuse-case.ts';
import { requestSupplement } from '../commands/request-supplement.ts';
import { returnResult } from '../commands/return-result.ts';
import { stopCase } from '../commands/stop-case.ts';
import { copyCases } from '../testing/copy-cases.ts';
import { act, caseNow, decide } from '../testing/desk-hands.ts';
import { errorsOn, fileThroughPages, sampleAnswers, textOf, upload } from '../testing/fill-in.ts';

const birth = '1.001193';
const trees = '1.002693';

/** Lan has filed at 08:00 on Tuesday 10 March 2026; Mai receives at the ward. */
async function filed(province: TestProvince, procedure: string) {
  const lan = await province.citizen('Nông Thị Lan');
  const mai = await province.officer('mai.lo');
  const code = await fileThroughPages(province, lan, procedure);
  const read = async (path = ''): Promise<string> => textOf((await lan.get(`/cases/${code}${path}`)).body);
  return { lan, mai, code, read };
}

const ask = {
  papers: ['sketch'],
  reason: 'Bản vẽ vị trí cây bị mờ.\nGhi rõ đường kính thân cây.',
  contact: 'Quàng Văn Sơn, 0212 3800 100',
};

test('once filed, Lan sees her code, the receipt, and by when the office will have looked', async (t) => {
  const province = await openTestProvince(t);
  const { read, code } = await filed(province, birth);
  const page = await read('?filed=1');
  assert.match(page, new RegExp(`Đã nộp hồ sơ Mã hồ sơ: ${code}`));
  assert.match(page, /Trạng thái Mới đăng ký Kiểm tra hồ sơ trước 08:00 11\/03\/2026/);
  assert.match(page, /Nông Thị Lan, 099•••••\d{4}/);
  assert.doesNotMatch(page, /019195010107/);
  assert.match(page, /019•••••0107/);
  assert.match(page, /08:00 10\/03\/2026 · Nông Thị Lan/);
  assert.doesNotMatch(await read(), /Đã nộp hồ sơ Mã/);
});

test('once received, the due date is explained day by day and the history says who received it', async (t) => {
  const province = await openTestProvince(t);
  const { mai, code, read } = await filed(province, trees);
  province.setClock('2026-03-10T15:30+07:00');
  await act(province, mai, code, receiveCase);
  const page = await read();
  assert.match(page, /Trạng thái Được tiếp nhận Hẹn trả kết quả 17:00 25\/03\/2026 Còn hạn/);
  assert.match(page, /Tiếp nhận lúc 15:30 thứ Ba 10\/03\/2026, sau 15:00; tính từ đầu ngày làm việc tiếp theo/);
  assert.match(page, /Thời hạn giải quyết: 15 ngày\./);
  assert.match(
    page,
    /Tiếp nhận hồ sơ 15:30 10\/03\/2026 · Lò Thị Mai, Công chức Trung tâm Phục vụ hành chính công, Ủy ban nhân dân phường Hoa Xuân/,
  );
  assert.match(page, /Thẩm định hồ sơ \(Đang làm\) Ủy ban nhân dân phường Hoa Xuân/);
  const english = textOf((await (await province.citizen('Nông Thị Lan', 'en')).get(`/cases/${code}`)).body);
  assert.match(english, /Status Received Result due 17:00 25\/03\/2026 In time/);
  assert.match(english, /Lò Thị Mai, Public service centre officer, People's Committee of Hoa Xuân ward/);
});

test('a supplement is asked in full and answered with a paper, a change and a note; the term is counted anew', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, code, read } = await filed(province, trees);
  await act(province, mai, code, receiveCase);
  const son = await province.officer('son.quang');
  province.setClock('2026-03-12T09:00+07:00');
  await act(province, son, code, (context, about) => requestSupplement(context, about, ask));
  const asked = await read();
  assert.match(asked, /Cần bạn bổ sung Bản vẽ vị trí cây bị mờ\. Ghi rõ đường kính thân cây\./);
  assert.match(asked, /Hướng dẫn: Quàng Văn Sơn, 0212 3800 100/);
  assert.match(asked, /Hẹn trả kết quả Tạm dừng, chờ bạn/);
  assert.match(asked, /Tạm dừng từ 09:00 thứ Năm 12\/03\/2026/);

  const draft = (await lan.post(`/cases/${code}/supplement`)).location ?? '';
  assert.equal((await lan.post(`/cases/${code}/supplement`)).location, draft);
  assert.match((await lan.get(`${draft}/papers`)).body, new RegExp(`<a href="/cases/${code}">Hồ sơ ${code}</a>`));
  assert.equal((await lan.get(draft)).location, `${draft}/papers`);
  assert.match(textOf((await lan.get(`${draft}/papers`)).body), /Cơ quan yêu cầu Bản vẽ vị trí cây bị mờ/);
  assert.match(textOf((await lan.get(`${draft}/check`)).body), /Xin lưu ý Hãy tải lên/);
  const nothing = await lan.post(`${draft}/submit`, { message: ' ' });
  assert.equal(nothing.status, 422);
  assert.deepEqual(errorsOn(nothing.body), ['Hãy tải giấy tờ lên, sửa câu trả lời hoặc ghi lời nhắn cho cán bộ']);
  const long = await lan.post(`${draft}/submit`, { message: 'dài '.repeat(600) });
  assert.equal(long.status, 422);
  assert.ok(long.body.includes('dài '.repeat(599).trim()));

  await upload(lan, draft, 'sketch');
  const reason = { '/reason/kind': 'works', '/reason/text': 'Rễ cây đội nền nhà.' };
  await lan.post(`${draft}/form/reason?from=check`, reason);
  province.setClock('2026-03-16T10:00+07:00');
  const presses = await Promise.all([1, 2, 3].map(() => lan.post(`${draft}/submit`, { message: 'Đã vẽ lại.' })));
  assert.deepEqual(
    presses.map(({ location }) => location?.replace(/\?.*/, '')),
    [1, 2, 3].map(() => `/cases/${code}`),
  );
  const answered = await read('?supplemented=1');
  assert.match(answered, /Đã gửi bổ sung/);
  assert.match(answered, /Trạng thái Đang xử lý Hẹn trả kết quả 10:00 31\/03\/2026/);
  assert.match(answered, /Nhận đủ hồ sơ bổ sung lúc 10:00 thứ Hai 16\/03\/2026, thời hạn tính lại từ đầu/);
  assert.match(answered, /\(nộp bổ sung\) sketch\.pdf/);
  assert.match(answered, /Rễ cây đội nền nhà\./);
  assert.match(answered, /Công dân đã bổ sung hồ sơ 10:00 16\/03\/2026 · Nông Thị Lan Đã vẽ lại\./);
  const history = answered.slice(answered.indexOf('Quá trình giải quyết'));
  assert.equal(history.split('Công dân đã bổ sung hồ sơ').length - 1, 1);
});

test('an answer put right in a supplement changes the fee and what must be unique', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, code } = await filed(province, birth);
  const before = (await caseNow(province, code)).subject.feeDong;
  await act(province, mai, code, (context, about) => requestSupplement(context, about, { ...ask, papers: [] }));
  const draft = (await lan.post(`/cases/${code}/supplement`)).location ?? '';
  assert.equal((await lan.get(draft)).location, `${draft}/papers`);
  await lan.post(`${draft}/form/request?from=check`, { '/request/exemption': 'none', '/request/copies': '5' });
  const certificate = sampleAnswers(birth)['birthCertificate'] as Record<string, string>;
  const [year = '', month = '', day = ''] = (certificate['issuedOn'] ?? '').split('-');
  await lan.post(`${draft}/form/birth-certificate?from=check`, {
    '/birthCertificate/number': 'GCS-2025-000999',
    '/birthCertificate/issuedOn.day': day,
    '/birthCertificate/issuedOn.month': month,
    '/birthCertificate/issuedOn.year': year,
    '/birthCertificate/issuedBy': certificate['issuedBy'] ?? '',
  });
  assert.equal((await lan.post(`${draft}/submit`)).location, `/cases/${code}?supplemented=1`);
  const { subject } = await caseNow(province, code);
  assert.equal(subject.status, 'registered');
  assert.equal(subject.feeDong - before, 3 * 8000);
  const bach = await province.citizen('Hoàng Văn Bách');
  assert.ok(await fileThroughPages(province, bach, birth));
});

test('a request that is open no longer leads from its draft to the case', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, code } = await filed(province, trees);
  await act(province, mai, code, (context, about) => requestSupplement(context, about, ask));
  const draft = (await lan.post(`/cases/${code}/supplement`)).location ?? '';
  await lan.post(`/cases/${code}/withdraw`, { reason: 'Tôi không chặt cây nữa' });
  assert.equal((await lan.get(`${draft}/papers`)).location, `/cases/${code}`);
  assert.equal((await lan.post(`${draft}/submit`)).location, `/cases/${code}`);
  const late = await lan.post(`/cases/${code}/supplement`);
  assert.equal(late.status, 409);
  assert.match(textOf(late.body), /Hồ sơ đang ở trạng thái không làm được việc này.*Công dân rút hồ sơ/);
});

test('Lan withdraws after being asked why; what comes later is told that it is too late', async (t) => {
  const province = await openTestProvince(t);
  const { lan, code, read } = await filed(province, birth);
  assert.match(await read('/withdraw'), /Rút hồ sơ H99\.99001-260310-0001\? Đăng ký khai sinh/);
  const silent = await lan.post(`/cases/${code}/withdraw`, { reason: '  ' });
  assert.deepEqual([silent.status, errorsOn(silent.body)], [422, ['Hãy ghi lý do']]);
  const long = await lan.post(`/cases/${code}/withdraw`, { reason: 'x'.repeat(4001) });
  assert.equal(long.status, 422);
  assert.ok(long.body.includes('x'.repeat(4001)));
  const done = await lan.post(`/cases/${code}/withdraw`, { reason: 'Khai nhầm tên con' });
  assert.equal(done.location, `/cases/${code}?withdrawn=1`);
  const page = await read('?withdrawn=1');
  assert.match(page, /Đã rút hồ sơ/);
  assert.match(page, /Rút hồ sơ 08:00 10\/03\/2026 · Nông Thị Lan Khai nhầm tên con/);
  for (const late of [
    await lan.post(`/cases/${code}/withdraw`, { reason: 'Lần nữa' }),
    await lan.get(`/cases/${code}/withdraw`),
    await lan.post(`/cases/${code}/rating`, { stars: '5' }),
  ]) {
    assert.equal(late.status, 409);
    assert.match(textOf(late.body), /Hồ sơ đang ở trạng thái không làm được việc này/);
  }
});

test('Lan withdraws once, however often and fast she presses', async (t) => {
  const province = await openTestProvince(t);
  const { lan, code, read } = await filed(province, birth);
  const presses = [1, 2, 3, 4].map(() => lan.post(`/cases/${code}/withdraw`, { reason: 'Khai nhầm\r\ntên con' }));
  const statuses = (await Promise.all(presses)).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 303).length, 1);
  assert.equal(statuses.filter((status) => status === 409).length, 3);
  assert.equal((await read()).split('Khai nhầm tên con').length - 1, 1);
});

test('Lan gets her result and says once how it was', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, code, read } = await filed(province, birth);
  assert.equal((await lan.get(`/cases/${code}/result`)).status, 404);
  await act(province, mai, code, receiveCase);
  await decide(province, code);
  assert.match(await read(), /Hẹn trả kết quả 17:00 10\/03\/2026 Đúng hạn/);
  assert.match(await read(), /Bạn nhận được văn bản sau khi nộp 24\.000 đ/);
  assert.equal((await lan.get(`/cases/${code}/result`)).status, 404);
  await act(province, mai, code, (context, about) => returnResult(context, about, 'online'));
  const page = await read();
  assert.match(page, /Kết quả Quyết định Được giải quyết Số, ký hiệu 15\/GKS Ngày 10\/03\/2026 Người ký Tòng Thị Hạnh/);
  const result = await lan.get(`/cases/${code}/result`);
  assert.equal(result.headers['content-type'], 'application/pdf');
  assert.match(String(result.headers['content-disposition']), /^attachment; filename="giay-khai-sinh\.pdf"/);

  const none = await lan.post(`/cases/${code}/rating`, { comment: 'Nhanh' });
  assert.deepEqual([none.status, errorsOn(none.body)], [422, ['Hãy chọn từ 1 đến 5']]);
  assert.match(none.body, />Nhanh<\/textarea>/);
  assert.equal((await lan.post(`/cases/${code}/rating`, { stars: '6' })).status, 422);
  const long = await lan.post(`/cases/${code}/rating`, { stars: '5', comment: 'dài '.repeat(600) });
  assert.equal(long.status, 422);
  assert.ok(long.body.includes('dài '.repeat(599).trim()));
  const presses = [1, 2, 3].map(() => lan.post(`/cases/${code}/rating`, { stars: '5', comment: 'Nhanh' }));
  assert.deepEqual(
    (await Promise.all(presses)).map(({ location }) => location),
    [1, 2, 3].map(() => `/cases/${code}#rating`),
  );
  assert.match(await read(), /Cảm ơn bạn đã đánh giá: Rất hài lòng Nhanh/);
  const again = await lan.post(`/cases/${code}/rating`, { stars: '1' });
  assert.equal(again.status, 409);
  assert.match(textOf(again.body), /Bạn đã đánh giá hồ sơ này/);
});

test('what officers write to one another is not shown to Lan', async (t) => {
  const province = await openTestProvince(t);
  const { mai, code, read } = await filed(province, trees);
  await act(province, mai, code, receiveCase);
  await decide(province, code);
  const page = await read();
  assert.match(page, /Trình phê duyệt/);
  assert.doesNotMatch(page, /\bĐủ\b/);
});

test('a refusal and a stop are told with their reason', async (t) => {
  const province = await openTestProvince(t);
  const { mai, code, read } = await filed(province, trees);
  await act(province, mai, code, (context, about) => refuseCase(context, about, 'Cây không thuộc phường quản lý.'));
  assert.match(await read(), /Hồ sơ không được tiếp nhận Cây không thuộc phường quản lý\./);
  assert.doesNotMatch(await read(), /Tiến độ|chưa nộp|Giấy tiếp nhận/);
  const second = await filed(province, trees);
  await act(province, mai, second.code, receiveCase);
  const hanh = await province.officer('hanh.tong');
  await act(province, hanh, second.code, (context, about) => stopCase(context, about, 'Cây đã đổ sau bão.'));
  assert.match(await second.read(), /Hồ sơ đã dừng giải quyết Cây đã đổ sau bão\./);
});

test('a case is open to its applicant and its officers; to others it is as unknown as one that does not exist', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, code } = await filed(province, birth);
  const bach = await province.citizen('Hoàng Văn Bách');
  const nam = await province.officer('nam.khang');
  const unknown = 'H99.99001-260310-9999';
  const paths = [
    '',
    '/receipt.pdf',
    '/supplement-request.pdf',
    '/refusal.pdf',
    '/result',
    '/withdraw',
    '/files/x',
    '/events',
  ];
  for (const path of paths) {
    const theirs = await bach.get(`/cases/${code}${path}`);
    const none = await bach.get(`/cases/${unknown}${path}`);
    assert.deepEqual([theirs.status, none.status], [404, 404], path);
    assert.equal(textOf(theirs.body), textOf(none.body));
    assert.equal((await nam.get(`/cases/${code}${path}`)).status, 404, path);
    for (const each of [code, unknown, '%00', 'x']) {
      const visitor = await province.get(`/cases/${each}${path}`);
      assert.ok(
        each === '%00' ? visitor.status === 400 : visitor.location?.startsWith('/sign-in?return='),
        each + path,
      );
    }
  }
  for (const path of ['/withdraw', '/supplement', '/rating']) {
    assert.equal((await bach.post(`/cases/${code}${path}`)).status, 404, path);
    assert.equal((await mai.post(`/cases/${code}${path}`)).status, 403, path);
  }
  assert.equal((await mai.get(`/cases/${code}`)).location, `/desk/cases/${code}`);
  assert.equal((await mai.get(`/cases/${code}/receipt.pdf`)).status, 200);
  const file = /\/files\/([0-9a-f-]{36})/.exec((await lan.get(`/cases/${code}`)).body)?.[1] ?? '';
  assert.equal((await lan.get(`/cases/${code}/files/${file}`)).headers['content-type'], 'application/pdf');
  const other = await fileThroughPages(province, bach, trees);
  assert.equal((await bach.get(`/cases/${other}/files/${file}`)).status, 404);
});

test('with the code alone anybody learns how far it has come, and no more', async (t) => {
  const province = await openTestProvince(t);
  const { lan, mai, code } = await filed(province, trees);
  await act(province, mai, code, receiveCase);
  const typed = encodeURIComponent(` ${code.toLowerCase()} `);
  const page = textOf((await province.get(`/follow?code=${typed}`)).body);
  assert.match(page, new RegExp(`Hồ sơ ${code} Mức độ hoàn thành: 5% Đăng nhập để xem`));
  assert.doesNotMatch(page, /Lan|cây|Hoa Xuân|25\/03\/2026/);
  assert.match(textOf((await lan.get(`/follow?code=${code}`)).body), /Xem trang hồ sơ/);
  const wrong = await province.get('/follow?code=khai-sinh');
  assert.deepEqual([wrong.status, errorsOn(wrong.body).length], [422, 1]);
  assert.match(wrong.body, /value="khai-sinh"/);
  const unknown = await province.get('/follow?code=H99.99001-260310-9999');
  assert.deepEqual([unknown.status, errorsOn(unknown.body)], [404, ['Không có hồ sơ mang mã H99.99001-260310-9999']]);
  const empty = await province.get('/follow');
  assert.equal(empty.status, 200);
  assert.match(empty.body, /ví dụ H99\.22-260310-0001/, 'an example of this province');
  assert.equal((await province.get('/follow?code=')).status, 422);
  assert.equal((await province.get(`/follow?code=${'A'.repeat(5000)}`)).status, 422);
  assert.equal((await province.get('/follow?code=%ff')).status, 422);
});

test('codes cannot be tried one after the other', async (t) => {
  const province = await openTestProvince(t);
  const replies = [];
  for (let n = 0; n < 31; n += 1)
    replies.push((await province.get(`/follow?code=H99.99001-260310-${1000 + n}`)).status);
  assert.deepEqual([replies[0], replies.at(-1)], [404, 429]);
});

test('the list of Lan’s cases goes on after twenty', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  assert.match(textOf((await lan.get('/my/cases')).body), /Bạn chưa nộp hồ sơ nào/);
  const { code } = await filed(province, birth);
  await copyCases(province.app.db, code, 24);
  const first = await lan.get('/my/cases');
  const next = /href="(\/my\/cases\?after=[^"]+)"/.exec(first.body)?.[1] ?? '';
  const codesOn = (html: string) => [...html.matchAll(/class="code quiet">([^<]+)/g)].map(([, each]) => each);
  const second = await lan.get(next);
  assert.deepEqual([codesOn(first.body).length, codesOn(second.body).length], [20, 5]);
  assert.equal(new Set([...codesOn(first.body), ...codesOn(second.body)]).size, 25);
  assert.equal((await lan.get('/my/cases?after=nonsense')).status, 200);
});
