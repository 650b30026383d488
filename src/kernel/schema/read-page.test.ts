import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { say } from '../text/text.ts';
import type { Answers } from './answers.ts';
import type { FieldModel } from './field-model.ts';
import type { PageReading } from './read-page.ts';
import { answersOfLan, sampleContext, sampleDefinition, sampleForm } from './testing/sample-form.ts';

const pageNamed = (code: string) => {
  const page = sampleDefinition.pages.find((each) => each.code === code);
  assert.ok(page);
  return page;
};
const read = (code: string, posted: Record<string, unknown>, answers: Answers = {}): PageReading =>
  sampleForm.readPage(pageNamed(code), posted, answers, sampleContext);
const told = ({ problems }: PageReading): string[] => problems.map(({ kind, values }) => say(kind.text, 'vi', values));
const shown = (code: string, pointer: string, reading: PageReading): FieldModel => {
  const field = sampleForm
    .fieldsOf(pageNamed(code), { ...sampleContext, ...reading, language: 'vi' })
    .find((each) => each.pointer === pointer);
  assert.ok(field);
  return field;
};

const childPosted = {
  '/child/fullName': '  Nông  Bảo An ',
  '/child/birthDate.day': '1',
  '/child/birthDate.month': '3',
  '/child/birthDate.year': '2026',
  '/child/gender': 'female',
  '/child/birthArea.province': '99',
  '/child/birthArea': '99001',
  '/child/weightGrams': '3.200',
  '/parents': 'mother',
};

test('a page filled in well gives its answers and lets Lan go on', () => {
  const { answers, problems, again } = read('child', childPosted);
  assert.deepEqual(answers, { child: { ...answersOfLan.child, weightGrams: 3200 }, parents: 'mother' });
  assert.deepEqual([problems, again], [[], false]);
});

test('what Lan typed wrong is shown again beside what is wrong with it', () => {
  const reading = read('child', {
    ...childPosted,
    '/child/fullName': 'An 2',
    '/child/birthDate.day': '31',
    '/child/birthDate.month': '2',
  });
  assert.equal(reading.again, true);
  assert.deepEqual(told(reading), [
    'Họ, chữ đệm, tên chỉ gồm chữ cái, dấu cách, dấu nháy và dấu gạch nối, không có chữ số',
    'Ngày sinh phải là một ngày có thật, ví dụ 27 3 2026',
  ]);
  const name = shown('child', '/child/fullName', reading);
  assert.equal(name.value, 'An 2');
  assert.match(name.error ?? '', /không có chữ số/);
  assert.deepEqual(shown('child', '/child/birthDate', reading).date, { day: '31', month: '2', year: '2026' });
});

test('a day of which a part is missing is told as such', () => {
  assert.deepEqual(told(read('child', { ...childPosted, '/child/birthDate.year': '' })), [
    'Ngày sinh phải có đủ ngày, tháng và năm',
  ]);
});

test('a year alone is no day, and a year of two digits is told as such', () => {
  const typed = (whole: string) => told(read('child', { ...childPosted, '/child/birthDate': whole }));
  const year = { ...childPosted, '/child/birthDate.year': '95' };
  assert.deepEqual(told(read('child', year)), ['Ngày sinh phải ghi năm đủ bốn chữ số, ví dụ 1995']);
  assert.deepEqual(typed('1/3/95'), ['Ngày sinh phải ghi năm đủ bốn chữ số, ví dụ 1995']);
  assert.deepEqual(typed('1995'), ['Ngày sinh phải có đủ ngày, tháng và năm']);
  assert.deepEqual(typed('31/02/2026'), ['Ngày sinh phải là một ngày có thật, ví dụ 27 3 2026']);
});

test('a day may be typed whole', () => {
  for (const whole of ['2026-03-01', '1/3/2026', '01.03.2026'])
    assert.deepEqual(read('child', { ...childPosted, '/child/birthDate': whole }).again, false, whole);
});

test('without JavaScript the commune is asked once its province is chosen', () => {
  const { '/child/birthArea': _commune, ...provinceOnly } = childPosted;
  const first = read('child', provinceOnly);
  assert.deepEqual([first.problems, first.again], [[], true]);
  const area = shown('child', '/child/birthArea', first);
  assert.deepEqual([area.area?.province, area.options], ['99', [{ value: '99001', label: 'Xã Nà Sang' }]]);
  assert.deepEqual(told(read('child', { ...provinceOnly, '/child/birthArea': '' })), [
    'Hãy chọn xã, phường ở nơi sinh',
  ]);
});

test('who only asks for the communes is told of no mistake yet', () => {
  const { '/child/birthArea': _commune, '/child/fullName': _name, ...provinceOnly } = childPosted;
  assert.equal(told(read('child', provinceOnly)).length, 1);
  const asked = read('child', { ...provinceOnly, _communes: '1' });
  assert.deepEqual([asked.problems, asked.again], [[], true]);
  assert.equal(told(read('child', { ...childPosted, '/child/fullName': '', _communes: '1' })).length, 1);
});

test('another province chosen over the first asks for its communes', () => {
  const reading = read('child', { ...childPosted, '/child/birthArea.province': '98' });
  assert.deepEqual([reading.problems, reading.again], [[], true]);
  assert.deepEqual(shown('child', '/child/birthArea', reading).options, [{ value: '98001', label: 'Xã Suối Trắng' }]);
});

test('a check across answers is told on the page of its field', () => {
  assert.deepEqual(told(read('child', { ...childPosted, '/child/birthDate.day': '20' })), [
    'Ngày sinh không được sau hôm nay',
  ]);
  assert.deepEqual(told(read('contact', { '/contact/phone': '+84 912 345 678' }, answersOfLan)), ['Bạn cần cam đoan']);
});

test('a phone number is kept in its national form', () => {
  const { answers } = read('contact', { '/contact/phone': '+84 (0)912.345.678', '/pledge': 'true' }, answersOfLan);
  assert.deepEqual(answers['contact'], { phone: '0912345678' });
});

test('tick boxes give the list of what was ticked', () => {
  const { answers } = read('contact', {
    '/contact/phone': '0912345678',
    '/contact/needs': ['copy', 'copy', 'insurance'],
    '/pledge': 'on',
  });
  assert.deepEqual(answers, { contact: { phone: '0912345678', needs: ['copy', 'insurance'] }, pledge: true });
});

test('answers about the father go when he is no longer declared', () => {
  const both = { ...answersOfLan, parents: 'both', father: { fullName: 'Hoàng Văn Bách' } };
  assert.deepEqual(
    sampleForm.pagesFor(both).map(({ code }) => code),
    ['child', 'father', 'contact'],
  );
  const { answers } = read('child', childPosted, both);
  assert.equal('father' in answers, false);
  assert.equal(sampleForm.nextPage('child', answers)?.code, 'contact');
  assert.equal(sampleForm.previousPage('contact', both)?.code, 'father');
});

test('a filled form shows its answers', () => {
  const fields = sampleForm.fieldsOf(pageNamed('child'), { ...sampleContext, answers: answersOfLan, language: 'en' });
  assert.deepEqual(
    fields.map(({ kind, value }) => [kind, value]),
    [
      ['text', 'Nông Bảo An'],
      ['date', '2026-03-01'],
      ['radios', 'female'],
      ['area', '99001'],
      ['number', ''],
      ['radios', 'mother'],
    ],
  );
  assert.deepEqual(fields[1]?.date, { day: '1', month: '3', year: '2026' });
  assert.equal(fields[0]?.autocomplete, 'name');
});

test('whatever is posted, reading and showing a page never throw and keep only what passes', () => {
  const names = [
    '/child/fullName',
    '/child/birthDate',
    '/child/birthDate.day',
    '/child/birthDate.month',
    '/child/birthDate.year',
    '/child/gender',
    '/child/birthArea',
    '/child/birthArea.province',
    '/child/weightGrams',
    '/parents',
    '/contact/phone',
    '/contact/needs',
    '/contact/note',
    '/pledge',
    '__proto__',
    '/father/fullName',
  ];
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('1', '99', '99001', 'female', 'both', '3.200', '2026'),
    fc.array(fc.string()),
    fc.anything(),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), value),
      fc.constantFrom(...sampleDefinition.pages),
      (posted, page) => {
        const reading = sampleForm.readPage(page, posted, answersOfLan, sampleContext);
        sampleForm.fieldsOf(page, { ...sampleContext, ...reading, language: 'vi' });
        if (reading.again) return;
        const faults = sampleForm
          .check(reading.answers, sampleContext)
          .filter(({ field }) => page.fields.includes(field ?? ''));
        assert.deepEqual(faults, []);
      },
    ),
    { numRuns: 400 },
  );
});
