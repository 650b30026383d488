import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Problem } from '../errors/problem.ts';
import { say, type Language } from '../text/text.ts';
import { withAnswer, pathOf } from './answers.ts';
import { answersOfLan, day, sampleContext, sampleForm } from './testing/sample-form.ts';

const told = (problems: readonly Problem[], language: Language = 'vi'): string[] =>
  problems.map(({ field, kind, values }) => `${field}: ${say(kind.text, language, values)}`);
const check = (answers: unknown): string[] => told(sampleForm.check(answers, sampleContext));
const lanWith = (pointer: string, value: unknown): unknown => withAnswer(answersOfLan, pathOf(pointer), value);

test('what Lan declares can be filed', () => {
  assert.deepEqual(check(answersOfLan), []);
});

test('a name left out is asked for in the language of the reader', () => {
  const answers = lanWith('/child/fullName', undefined);
  assert.deepEqual(check(answers), ['/child/fullName: Hãy nhập họ, chữ đệm, tên']);
  assert.deepEqual(told(sampleForm.check(answers, sampleContext), 'en'), ['/child/fullName: Enter full name']);
  assert.deepEqual(check(lanWith('/child/fullName', '   ')), ['/child/fullName: Hãy nhập họ, chữ đệm, tên']);
  assert.deepEqual(check(lanWith('/child/gender', undefined)), ['/child/gender: Hãy chọn giới tính']);
});

test('nothing at all is told question by question', () => {
  assert.deepEqual(
    sampleForm.check({}, sampleContext).map(({ field }) => field),
    ['/child/fullName', '/child/birthDate', '/child/gender', '/child/birthArea', '/parents', '/pledge'],
  );
});

test('an optional group is demanded once it is begun', () => {
  assert.deepEqual(check(withAnswer({ ...answersOfLan, contact: {} }, ['contact', 'note'], 'Gọi buổi sáng')), [
    '/contact/phone: Hãy nhập điện thoại',
  ]);
  assert.deepEqual(check({ ...answersOfLan, contact: {} }), []);
});

test('the father is asked only when both parents are declared', () => {
  const both = {
    ...answersOfLan,
    parents: 'both',
    father: { fullName: 'Hoàng Văn Bách', personalNumber: '099092020314' },
  };
  assert.deepEqual(check(both), []);
  assert.deepEqual(check({ ...both, parents: 'mother' }).length, 2);
  assert.match(check({ ...both, parents: 'mother' })[0] ?? '', /Không khai họ tên cha/);
});

test('answers are of the right type, within limits and known to the form', () => {
  assert.deepEqual(check(lanWith('/child/fullName', 12)), ['/child/fullName: Họ, chữ đệm, tên phải là chữ']);
  assert.deepEqual(check(lanWith('/child/weightGrams', 12.5)), [
    '/child/weightGrams: Cân nặng (gam) phải là một số nguyên, ví dụ 12',
  ]);
  assert.deepEqual(check(lanWith('/child/weightGrams', 12)), [
    '/child/weightGrams: Cân nặng (gam) phải từ 300 trở lên',
  ]);
  assert.deepEqual(check(lanWith('/child/hairColour', 'black')), [
    '/child/hairColour: Biểu mẫu không có trường “hairColour”',
  ]);
  assert.deepEqual(check(lanWith('/parents', 'nobody')), ['/parents: Hãy chọn cha, mẹ được khai trong danh sách']);
  assert.deepEqual(check(lanWith('/contact/needs', ['copy', 'gold'])), [
    '/contact/needs: Hãy chọn giấy tờ cần thêm trong danh sách',
  ]);
  assert.deepEqual(check(lanWith('/child', 'An')), ['/child: “Người được khai sinh” phải là một nhóm thông tin']);
  assert.deepEqual(check(lanWith('/child/fullName', 'A'.repeat(101))), [
    '/child/fullName: Họ, chữ đệm, tên chỉ được dài tối đa 100 ký tự',
  ]);
  assert.equal(check('An').length, 1);
  assert.equal(check(null).length, 1);
});

test('text that the database or people cannot read is refused', () => {
  for (const text of ['An\u0000', 'An\ud800', 'An\u202ehnaB', 'An\nBình'])
    assert.deepEqual(check(lanWith('/child/fullName', text)), [
      '/child/fullName: Họ, chữ đệm, tên có ký tự không đọc được, hãy nhập lại',
    ]);
  assert.deepEqual(check(lanWith('/contact/note', 'Dòng một\nDòng hai')), []);
});

test('a commune merged away is told apart from one that never was', () => {
  assert.match(check(lanWith('/child/birthArea', '99002'))[0] ?? '', /đã được sắp xếp lại/);
  assert.match(check(lanWith('/child/birthArea', '12345'))[0] ?? '', /Hãy chọn tỉnh/);
});

test('checks across answers run once each answer is right by itself', () => {
  assert.deepEqual(check(lanWith('/child/birthDate', '2026-03-15')), [
    '/child/birthDate: Ngày sinh không được sau hôm nay',
  ]);
  assert.deepEqual(check(lanWith('/child/birthDate', '2026-02-30')), [
    '/child/birthDate: Ngày sinh phải là một ngày có thật, ví dụ 27 3 2026',
  ]);
});

test('a late registration is let through with a warning', () => {
  const late = withAnswer(answersOfLan, ['child', 'birthDate'], '2025-06-01');
  assert.deepEqual(check(late), []);
  assert.deepEqual(told(sampleForm.warnings(late, sampleContext)), ['/child/birthDate: Đã quá 60 ngày']);
  assert.deepEqual(sampleForm.warnings(late, { ...sampleContext, today: day('2025-06-02') }), []);
});

test('whatever an API call brings, checking gives problems and never throws', () => {
  const junk = fc.oneof(
    fc.anything(),
    fc.record({ child: fc.anything(), parents: fc.anything(), contact: fc.anything(), pledge: fc.anything() }),
  );
  fc.assert(
    fc.property(junk, (answers) => {
      for (const { kind, values } of sampleForm.check(sampleForm.tidy(answers), sampleContext))
        say(kind.text, 'vi', values);
    }),
  );
});

test('answers of an API call are tidied before they are checked', () => {
  const decomposed = 'Nông Bảo Ân'.normalize('NFD');
  const tidy = sampleForm.tidy({
    ...answersOfLan,
    child: { ...answersOfLan.child, fullName: ` ${decomposed} ` },
    contact: { phone: '+84 912 345 678', note: ' ' },
  });
  assert.deepEqual(tidy, { ...answersOfLan, child: { ...answersOfLan.child, fullName: 'Nông Bảo Ân' } });
});
