import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestProvince } from '../../../../test/province.ts';
import { begin, fillIn, sampleAnswers, textOf } from '../testing/fill-in.ts';
import { caseNow } from '../testing/desk-hands.ts';
import { decideAtWard, follow, partCode, receivePart } from './testing/linked-birth.ts';

test('before Lan files she reads what each part will cost her, a poor household’s relief as well, and later where to pay', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  const fill = async (exemption: string): Promise<string> => {
    const draft = await begin(lan, '2.002622');
    await fillIn(province, lan, draft, { ...sampleAnswers('2.002622'), request: { exemption, copies: 1 } });
    return draft;
  };
  const poor = textOf((await lan.get(`${await fill('poor')}/check`)).body);
  assert.match(poor, /Lệ phí đăng ký khai tử quá hạn: 0 đ\s+Miễn 8\.000 đ: Người thuộc hộ nghèo/);

  const draft = await fill('none');
  assert.match(textOf((await lan.get(`${draft}/check`)).body), /quá hạn: 8\.000 đ.*Phí cấp bản sao[^:]*: 8\.000 đ/);
  const filed = await lan.post(`${draft}/submit`);
  const filing = /^\/cases\/([^?]+)/.exec(filed.location ?? '')?.[1] ?? assert.fail(filed.body);
  const death = await partCode(province, filing, 'death');
  assert.equal((await caseNow(province, death)).subject.feeDong, 16_000);

  await receivePart(province, death);
  await decideAtWard(province, death);
  await follow(province);
  const page = (await lan.get(`/cases/${filing}`)).body;
  assert.ok(page.includes(`<a href="/cases/${death}">Mở được sau khi nộp 16.000`));
});
