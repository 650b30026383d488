import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { openTestProvince } from '../../../../test/province.ts';
import { clearUnattached } from '../../../kernel/files/clear-unattached.ts';
import { sampleHeic, sampleJpeg, samplePng } from '../../../kernel/files/testing/sample-files.ts';
import { begin, errorsOn, fileThroughPages, fillIn, sampleAnswers, textOf, upload } from '../testing/fill-in.ts';

const birth = '1.001193';

test('Lan stops half way, signs in on another telephone and goes on where she was', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  const choosing = (await lan.get(draft)).location ?? '';
  assert.match(choosing, /\/office$/);
  const later = await lan.post(`${draft}/form/circumstances`, {
    '/circumstances/childKind': 'ordinary',
    '/circumstances/declaredParents': 'both',
    _later: '1',
  });
  assert.equal(later.location, '/my/cases');
  const again = await province.citizen('Nông Thị Lan');
  const mine = textOf((await again.get('/my/cases')).body);
  assert.match(mine, /Hồ sơ bạn đang viết .*Đăng ký khai sinh .*08:00 10\/03\/2026/);
  const page = await again.get(`${draft}/form/circumstances`);
  assert.match(page.body, /name="\/circumstances\/childKind" value="ordinary" checked/);
  await fillIn(province, again, draft, sampleAnswers(birth));
  const check = textOf((await again.get(`${draft}/check`)).body);
  for (const said of ['Hoàng Minh An', '15/09/2025', 'Phường Hoa Xuân', 'Bệnh viện đa khoa Hoa Ban']) {
    assert.ok(check.includes(said), said);
  }
});

test('what is wrong is said beside its question, and what Lan typed is still there', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  const wrong = await lan.post(`${draft}/form/child`, {
    '/child/fullName': 'Hoàng 123',
    '/child/birthDate.day': '31',
    '/child/birthDate.month': '2',
    '/child/birthDate.year': '2026',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /value="Hoàng 123"/);
  assert.match(wrong.body, /name="\/child\/birthDate.day" value="31"/);
  assert.match(wrong.body, /<title>Lỗi:/);
  assert.match(wrong.body, /<a href="#f-child-fullName">/);
  assert.ok(errorsOn(wrong.body).length >= 3, errorsOn(wrong.body).join('; '));
  assert.ok(errorsOn(wrong.body).every((each) => /^\p{Lu}/u.test(each)));
});

test('Lan presses the button five times at once and has filed once', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  await fillIn(province, lan, draft, sampleAnswers(birth));
  const replies = await Promise.all(Array.from({ length: 5 }, () => lan.post(`${draft}/submit`)));
  assert.deepEqual(
    replies.map(({ status }) => status),
    [303, 303, 303, 303, 303],
  );
  const codes = new Set(replies.map(({ location }) => location?.replace(/\?.*/, '')));
  assert.deepEqual([...codes], ['/cases/H99.99001-260310-0001']);
  const { cases } = await province.app.db.one<{ cases: number }>(sql`select count(*) as cases from cases`);
  const { entries } = await province.app.db.one<{ entries: number }>(
    sql`select count(*) as entries from ledger where kind = 'case.filed'`,
  );
  assert.deepEqual({ cases, entries }, { cases: 1, entries: 1 });
  assert.equal((await lan.post(`${draft}/submit`)).location, '/cases/H99.99001-260310-0001');
  assert.equal((await lan.get(`${draft}/check`)).location, '/cases/H99.99001-260310-0001');
});

test('a picture of an iPhone, a text file called PDF and no file at all are refused in plain words', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  await lan.post(`${draft}/form/circumstances`, { '/circumstances/birthPaper': 'certificate' });
  const heic = await upload(lan, draft, 'birth-certificate', sampleHeic());
  assert.equal(heic.status, 422);
  assert.match(errorsOn(heic.body)[0] ?? '', /HEIC của iPhone/);
  const fake = await upload(lan, draft, 'birth-certificate', Buffer.from('not a PDF at all'));
  assert.match(errorsOn(fake.body)[0] ?? '', /Chỉ nhận tệp PDF, JPEG hoặc PNG/);
  const none = await lan.upload(`${draft}/papers/birth-certificate`, {});
  assert.deepEqual([none.status, errorsOn(none.body)], [422, ['Hãy chọn một tệp']]);
  for (const bytes of [sampleJpeg(), samplePng()]) {
    assert.equal((await upload(lan, draft, 'birth-certificate', bytes)).status, 303);
  }
  assert.equal((await upload(lan, draft, 'no-such-paper')).status, 422);
  const page = await lan.get(`${draft}/papers`);
  const files = [...page.body.matchAll(/name="file" value="([^"]+)"/g)].map(([, id = '']) => id);
  assert.equal(files.length, 2);
  assert.equal((await lan.get(`${draft}/files/${files[0]}`)).headers['content-type'], 'image/jpeg');
  await lan.post(`${draft}/papers/remove`, { file: files[0] ?? '' });
  assert.equal((await lan.get(`${draft}/files/${files[0]}`)).status, 404);
  assert.equal((await lan.get(`${draft}/files/${files[1]}`)).status, 200);
});

test('an application with papers and an office missing is not filed; each sentence leads to its place', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  await lan.post(`${draft}/form/circumstances`, {
    '/circumstances/childKind': 'ordinary',
    '/circumstances/declaredParents': 'both',
    '/circumstances/birthPaper': 'certificate',
  });
  assert.match((await lan.get(`${draft}/check`)).body, /papers#f-papers-birth-certificate">Hãy tải lên/);
  const refused = await lan.post(`${draft}/submit`);
  assert.equal(refused.status, 422);
  const summary = /<div class="error-summary".*?<\/ul>/s.exec(refused.body)?.[0] ?? '';
  assert.match(summary, new RegExp(`${draft}/office">Hãy chọn cơ quan bạn nộp hồ sơ`));
  assert.match(summary, />Hãy đánh dấu: “Tôi cam đoan/);
  assert.match(summary, new RegExp(`${draft}/papers#f-papers-birth-certificate">Hãy tải lên: Giấy chứng sinh`));
  assert.match(
    summary,
    new RegExp(`${draft}/form/child\\?from=check#f-child-[a-zA-Z]+">“Người được khai sinh”: còn \\d chỗ`),
  );
});

test('an answer changed from the check page leads back there', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, '1.002693');
  await fillIn(province, lan, draft, sampleAnswers('1.002693'));
  const reason = { '/reason/kind': 'works', '/reason/text': 'Rễ cây làm nứt tường nhà.' };
  const changed = await lan.post(`${draft}/form/reason?from=check`, reason);
  assert.equal(changed.location, `${draft}/check`);
  assert.match(textOf((await lan.get(`${draft}/check`)).body), /Rễ cây làm nứt tường nhà/);
  const delivery = await lan.post(`${draft}/delivery`, { delivery: 'by pigeon' });
  assert.deepEqual([delivery.status, errorsOn(delivery.body)], [422, ['Hãy chọn cách nhận kết quả']]);
});

test('a draft begun under the old version of a procedure is looked through again under the new one', async (t) => {
  const province = await openTestProvince(t);
  province.setClock('2024-07-31T09:00+07:00');
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, '2.000889');
  province.setClock('2024-08-01T09:00+07:00');
  const submitted = await lan.post(`${draft}/submit`);
  assert.equal(submitted.location, `${draft}/check?renewed=1`);
  const check = await lan.get(`${draft}/check?renewed=1`);
  assert.match(textOf(check.body), /Thủ tục vừa có phiên bản mới/);
});

test('a draft is nobody else’s, and what is not a draft is not found', async (t) => {
  const province = await openTestProvince(t);
  const [lan, bach] = [await province.citizen('Nông Thị Lan'), await province.citizen('Hoàng Văn Bách')];
  const mai = await province.officer('mai.lo');
  const draft = await begin(lan, birth);
  for (const path of ['', '/check', '/papers', '/office', '/delete', '/form/child']) {
    assert.equal((await bach.get(draft + path)).status, 404, path);
    assert.equal((await mai.get(draft + path)).status, 404, path);
    assert.match((await province.get(draft + path)).location ?? '', /^\/sign-in\?return=/);
  }
  assert.equal((await bach.post(`${draft}/submit`)).status, 404);
  assert.equal((await lan.get(`/drafts/${randomUUID()}`)).status, 404);
  assert.equal((await lan.get('/drafts/no-uuid')).status, 404);
  assert.equal((await lan.get(`${draft}/form/no-such-page`)).status, 404);
  assert.equal((await lan.get('/apply/9.999999')).status, 404);
});

test('broken text, huge text and wrong types are refused and nothing fails', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await lan.get(`${draft}/form/child`)).body)?.[1] ?? '';
  const send = async (payload: string | Buffer, path = '/form/child') =>
    (
      await province.web.inject({
        method: 'POST',
        url: draft + path,
        headers: { cookie: await lan.cookie(), 'content-type': 'application/x-www-form-urlencoded' },
        payload,
      })
    ).statusCode;
  const token = `_csrf=${encodeURIComponent(csrf)}`;
  assert.equal(await send(`${token}&%2Fchild%2FfullName=%ff%fe`), 400);
  assert.equal(await send(Buffer.concat([Buffer.from(`${token}&x=`), Buffer.from([0xc3, 0x28])])), 400);
  assert.equal(await send(`${token}&%2Fchild%2FfullName=a%00b`), 400);
  assert.equal(await send(`${token}&%2Fchild%2FfullName=${'a'.repeat(70_000)}`), 413);
  assert.equal(await send(`${token}&%2Fchild%2FfullName=${'a'.repeat(50_000)}`), 422);
  assert.equal(await send(`${token}&%2Fchild%2FfullName=a&%2Fchild%2FfullName=b`), 422);
  assert.equal(await send(`${token}&unit=1&unit=2`, '/office'), 422);
  assert.equal(await send(`${token}&unit=1e999`, '/office'), 422);
  assert.equal(await send(`${token}&file=x&file=y`, '/papers/remove'), 303);
  assert.equal(await send('no=token'), 403);
});

test('the same birth certificate is not used for two children', async (t) => {
  const province = await openTestProvince(t);
  const [lan, bach] = [await province.citizen('Nông Thị Lan'), await province.citizen('Hoàng Văn Bách')];
  const code = await fileThroughPages(province, lan, birth);
  const draft = await begin(bach, birth);
  await fillIn(province, bach, draft, sampleAnswers(birth));
  const refused = await bach.post(`${draft}/submit`);
  assert.equal(refused.status, 409);
  assert.match(textOf(refused.body), /GCS-2025-000731 đã được dùng trong một hồ sơ khác/);
  assert.ok(!refused.body.includes(code), 'Bách learns nothing of the case of another');
  assert.match(refused.body, /form\/birth-certificate\?from=check#f-birthCertificate-number/);
  const again = await begin(lan, birth);
  await fillIn(province, lan, again, sampleAnswers(birth));
  const own = await lan.post(`${again}/submit`);
  assert.match(textOf(own.body), new RegExp(`GCS-2025-000731 đã được dùng cho hồ sơ ${code}`));
});

test('Lan deletes what she has begun, once asked', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  assert.match(textOf((await lan.get(`${draft}/delete`)).body), /Xóa hồ sơ đang viết\?/);
  assert.equal((await lan.post(`${draft}/delete`)).location, '/my/cases');
  assert.equal((await lan.get(draft)).status, 404);
});

test('a paper that waited so long that its file was cleared away is asked for again', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, '1.002693');
  await fillIn(province, lan, draft, sampleAnswers('1.002693'));
  province.setClock('2026-05-04T08:00+07:00');
  await clearUnattached(province.app);
  assert.match(textOf((await lan.get(`${draft}/check`)).body), /Xin lưu ý Hãy tải lên: Sơ đồ vị trí cây xanh/);
  await fillIn(province, lan, draft, sampleAnswers('1.002693'));
  assert.match((await lan.post(`${draft}/submit`)).location ?? '', /\?filed=1$/);
});

test('Lan is signed out in the middle of a page: she is told so, and comes back to that page', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  const sent = await province.web.inject({
    method: 'POST',
    url: `${draft}/form/child`,
    headers: {
      host: 'localhost:3000',
      referer: `http://localhost:3000${draft}/form/child?from=check`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: '%2Fchild%2FfullName=An',
  });
  const back = encodeURIComponent(`${draft}/form/child?from=check`);
  assert.equal(sent.headers.location, `/sign-in?return=${back}&ended=1`);
  const told = await province.get(`/sign-in?return=${back}&ended=1`);
  assert.match(textOf(told.body), /Phiên đăng nhập của bạn đã kết thúc/);
  assert.ok(told.body.includes(`/sign-in/start?return=${back}`));
});

test('an address of a button, opened as a page, leads to the page of that button', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  assert.equal((await lan.get(`${draft}/submit`)).location, `${draft}/check`);
  assert.equal((await lan.get(`${draft}/papers/birth-certificate`)).location, `${draft}/papers`);
});

test('papers that these answers need stand openly; the rest is folded and says when each is needed', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  await lan.post(`${draft}/form/circumstances`, {
    '/circumstances/childKind': 'ordinary',
    '/circumstances/declaredParents': 'both',
    '/circumstances/birthPaper': 'certificate',
  });
  const [open = '', folded = ''] = (await lan.get(`${draft}/papers`)).body.split('<details');
  assert.match(textOf(open), /Giấy chứng sinh Bắt buộc/);
  assert.doesNotMatch(textOf(open), /Biên bản về việc trẻ bị bỏ rơi/);
  assert.match(textOf(folded), /Biên bản về việc trẻ bị bỏ rơi .*? Khi trẻ bị bỏ rơi/);
});

test('an office that the search has found stays found when nothing was chosen; the only one is chosen already', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const draft = await begin(lan, birth);
  const found = await lan.get(`${draft}/office?q=hoa xuan`);
  assert.match(found.body, /action="[^"]*\/office\?q=hoa%20xuan[^"]*"/);
  assert.match(found.body, /type="radio"[^>]* checked/);
  const wrong = await lan.post(`${draft}/office?q=hoa xuan`, { unit: '' });
  assert.equal(wrong.status, 422);
  assert.equal([...wrong.body.matchAll(/type="radio"/g)].length, 1);
});
