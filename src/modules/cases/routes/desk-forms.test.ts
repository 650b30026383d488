import assert from 'node:assert/strict';
import { test } from 'node:test';
import sql from 'sql-template-tag';
import { pdfPageSizesMm, pdfText } from '../../../../test/pdf-text.ts';
import { openTestProvince } from '../../../../test/province.ts';
import { receiveCase } from '../commands/receive-case.ts';
import { act, decide } from '../testing/desk-hands.ts';
import { atDesk, fileSample, grocery } from '../testing/sample-cases.ts';

const wordsOf = (pdf: Buffer): string =>
  pdfText(pdf)
    .join(' ')
    .replace(/[\s\u200B]+/g, (gap) => (gap === '\u200B' ? '' : ' '));

test('Mai looks at the month’s register, prints it on A4, and finds in it what was received and nothing else', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const empty = await mai.get('/desk/forms');
  assert.match(empty.body, /Đơn vị không tiếp nhận hồ sơ nào trong khoảng này/);
  const [first, second, waiting] = [
    await fileSample(province, lan, grocery),
    await fileSample(province, lan, grocery),
    await fileSample(province, lan, grocery),
  ];
  await act(province, mai, first, receiveCase);
  province.setClock('2026-03-11T15:30+07:00');
  await act(province, mai, second, receiveCase);

  const { body } = await mai.get('/desk/forms');
  assert.match(body, /2 hồ sơ/);
  assert.ok(body.includes(first) && body.includes(second) && !body.includes(waiting));
  const pdf = (await mai.get('/desk/forms/register.pdf')).bytes;
  assert.deepEqual(pdfPageSizesMm(pdf), ['297 x 210']);
  const text = wordsOf(pdf);
  for (const each of ['SỔ THEO DÕI HỒ SƠ', 'Mẫu số 07', first, second, 'Nông Thị Lan', 'Lò Thị Mai'])
    assert.ok(text.replaceAll(' ', '').includes(each.replaceAll(' ', '')), `"${each}" is missing from: ${text}`);
  assert.match(text, /15:30 11\/03\/2026 .* 07:00 12\/03\/2026/, 'after 15:00 it is handed on the next morning');
  assert.ok(!text.replaceAll(' ', '').includes(waiting));

  const oneDay = await mai.get('/desk/forms?from=2026-03-11&to=2026-03-11');
  assert.ok(oneDay.body.includes(second) && !oneDay.body.includes(first));
});

test('Sơn hands the results of the day to the one-stop with a slip of those he ticked', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai, son] = [
    await province.citizen('Nông Thị Lan'),
    await province.officer('mai.lo'),
    await province.officer('son.quang'),
  ];
  const code = await fileSample(province, lan, grocery);
  assert.match((await son.get('/desk/forms?list=results')).body, /Đơn vị không có kết quả nào trong khoảng này/);
  await act(province, mai, code, receiveCase);
  await decide(province, code);
  const list = await son.get('/desk/forms?list=results');
  assert.match(list.body, new RegExp(`<input type="checkbox" name="case" value="${code}" checked`));
  const pdf = (await son.get(`/desk/forms/results.pdf?list=results&case=${code}`)).bytes;
  assert.deepEqual(pdfPageSizesMm(pdf), ['210 x 148', '210 x 148']);
  assert.match(wordsOf(pdf), /PHIẾU BÀN GIAO KẾT QUẢ.*15\/GKS, ngày 10\/03\/2026 Nông Thị Lan.*Quàng Văn Sơn/);

  const none = await son.get('/desk/forms/results.pdf?list=results');
  assert.equal(none.status, 422);
  assert.match(none.body, /Hãy đánh dấu ít nhất một hồ sơ để in/);
});

test('a wrong period and another office’s unit are said beside their fields, with what was typed kept', async (t) => {
  const province = await openTestProvince(t);
  const mai = await province.officer('mai.lo');
  const backwards = await mai.get('/desk/forms?from=11/3/2026&to=1/3/2026');
  assert.equal(backwards.status, 422);
  assert.match(backwards.body, /Ngày kết thúc đứng trước ngày bắt đầu/);
  assert.match(backwards.body, /value="11\/03\/2026"/, 'days are typed as everywhere, not picked');
  assert.match(backwards.body, /phường Hoa Xuân \(đến 30\/06\/2025\)/, 'of a unit that is gone, too');
  const nonsense = await mai.get('/desk/forms/register.pdf?from=hom-nay&to=');
  assert.equal(nonsense.status, 422);
  assert.match(nonsense.body, /Hãy ghi ngày bắt đầu.*Hãy ghi ngày kết thúc.*value="hom-nay"/s);
  const { id } = await province.app.db.one<{ id: number }>(sql`select id from units where key = 'so-xay-dung'`);
  for (const unit of [String(id), 'tất cả', '99999999999999999999'])
    for (const file of ['', '/register.pdf', '/results.pdf'])
      assert.equal(
        (await mai.get(`/desk/forms${file}?unit=${encodeURIComponent(unit)}`)).status,
        422,
        `${file} of ${unit}`,
      );
});

test('citizens and operators have no register to print', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  assert.equal((await lan.get('/desk/forms/register.pdf')).status, 403);
  assert.match((await (await province.officer('kien.dinh')).get('/desk/forms')).body, /chưa có vị trí xử lý hồ sơ/);
});

test('the case page lists the forms that the case has by now, each with what it is for', async (t) => {
  const province = await openTestProvince(t);
  const [lan, mai] = [await province.citizen('Nông Thị Lan'), await province.officer('mai.lo')];
  const code = await fileSample(province, lan, grocery);
  const desk = atDesk(province, mai, code);
  assert.match(await desk.page(), /Chưa có biểu mẫu nào/);
  await desk.act('receive');
  const page = await desk.page();
  assert.match(page, new RegExp(`/cases/${code}/receipt.pdf`));
  assert.match(page, /Mẫu 05 – Phiếu kiểm soát quá trình \(PDF\).*trước, đúng hay quá hạn/s);
  assert.doesNotMatch(page, /apology\.pdf|refusal\.pdf/);
});
