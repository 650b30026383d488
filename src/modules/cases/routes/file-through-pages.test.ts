import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { openTestProvince } from '../../../../test/province.ts';
import { begin, fileThroughPages, fillIn, sampleAnswers, textOf } from '../testing/fill-in.ts';

const samples = readdirSync(new URL('../../../../test/samples/', import.meta.url)).map((file) =>
  file.replace('.json', ''),
);

// Letters that English text never has, names of places and peoples aside.
const vietnamese = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỷỹỵ]/i;

test('every procedure with sample answers is filed through its pages, from the first question to the receipt', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan');
  for (const procedure of samples) {
    const code = await fileThroughPages(province, lan, procedure);
    const filed = await lan.get(`/cases/${code}?filed=1`);
    assert.equal(filed.status, 200, procedure);
    assert.match(textOf(filed.body), /Đã nộp hồ sơ/);
    const receipt = await lan.get(`/cases/${code}/receipt.pdf`);
    assert.equal(receipt.headers['content-type'], 'application/pdf');
    assert.equal(receipt.bytes.subarray(0, 5).toString('latin1'), '%PDF-');
  }
});

test('the pages of every form speak English to who reads English', async (t) => {
  const province = await openTestProvince(t);
  const lan = await province.citizen('Nông Thị Lan', 'en');
  for (const procedure of samples) {
    const draft = await begin(lan, procedure);
    const seen = await fillIn(province, lan, draft, sampleAnswers(procedure));
    assert.ok(seen.some((address) => address.includes('/form/')));
    for (const address of [...seen, `${draft}/check`]) {
      const { status, body } = await lan.get(address);
      assert.equal(status, 200, address);
      const asked = [...body.matchAll(/<(h1|legend|label|button)\b[^>]*>(.*?)<\/\1>/gs)]
        .filter(([tag]) => !tag.startsWith('<label for="f-unit'))
        .map(([tag]) => textOf(tag));
      assert.deepEqual(
        asked.filter((each) => vietnamese.test(each)),
        [],
        address,
      );
    }
  }
});
