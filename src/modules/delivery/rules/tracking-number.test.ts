import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { checkDigit, readTracking } from './tracking-number.ts';

test('the check digit is that of the example in UPU standard S10', () => {
  assert.equal(checkDigit('47312482'), 9);
});

test('a number is taken however it is spaced and whatever the size of its letters', () => {
  assert.deepEqual(readTracking(' rr 473-124-829 vn ', '/t'), { ok: true, value: 'RR473124829VN' });
});

test('a carrier’s own form of number is taken as it is', () => {
  assert.deepEqual(readTracking('VTP0012345678', '/t'), { ok: true, value: 'VTP0012345678' });
});

test('one wrong digit anywhere in an identifier is noticed', () => {
  const serial = fc.stringMatching(/^\d{8}$/);
  fc.assert(
    fc.property(serial, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
      const wrong = (Number(digits[at]) + shift) % 10;
      const changed = `${digits.slice(0, at)}${wrong}${digits.slice(at + 1)}`;
      // 10 and 0 share a digit, and so do 11 and 5: those pairs alone cannot be told apart.
      fc.pre(checkDigit(changed) !== checkDigit(digits));
      assert.equal(readTracking(`RR${changed}${checkDigit(digits)}VN`, '/t').ok, false);
      assert.equal(readTracking(`RR${digits}${checkDigit(digits)}VN`, '/t').ok, true);
    }),
  );
});

test('what is no number is refused at its field', () => {
  for (const typed of ['', '1234567', 'RR473124829VN-RR473124829VN', 'Số 12345678']) {
    const read = readTracking(typed, '/tracking/7');
    assert.equal(read.ok, false);
    if (!read.ok)
      assert.deepEqual(
        [read.problems[0]?.kind.code, read.problems[0]?.field],
        ['delivery.tracking-wrong', '/tracking/7'],
      );
  }
});
