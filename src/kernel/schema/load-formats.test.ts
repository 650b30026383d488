import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../place.ts';
import { compileFeel } from './feel.ts';
import type { Format } from './format.ts';
import { loadFormats } from './load-formats.ts';
import { hoaBanFormats, sampleContext } from './testing/sample-form.ts';

const format = (name: string): Format => {
  const found = hoaBanFormats.byName.get(name);
  assert.ok(found, name);
  return found;
};
const accepts = (name: string, value: string): boolean => format(name).fault(value, sampleContext) === undefined;
const faultCode = (name: string, value: string): string | undefined => format(name).fault(value, sampleContext)?.code;

test('tax codes of known companies pass their check digit, and a slip of one digit does not', () => {
  for (const code of ['0100109106', '0101248141', '0100686174', '0100109106-001', '099092020314'])
    assert.ok(accepts('tax-code', code), code);
  for (const code of ['0100109107', '0101248142', '0100686175'])
    assert.equal(faultCode('tax-code', code), 'form.tax-code.check-digit');
  for (const code of ['', '010010910', '0100109106-1', '01001091 6', '0100109106-0010'])
    assert.equal(faultCode('tax-code', code), 'form.tax-code.shape');
});

test('the check digit of a tax code is that of the weighted sum', () => {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
      fc.integer({ min: 0, max: 9 }),
      (digits, last) => {
        const rest = weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
        assert.equal(accepts('tax-code', `${digits.join('')}${last}`), 10 - rest === last);
      },
    ),
  );
});

test('a personal number names a province, a century and sex, and a year that has come', () => {
  for (const number of ['019203000123', '099195010307', '001099000001', '037326000001', '101190000001'])
    assert.ok(accepts('personal-number', number), number);
  assert.equal(faultCode('personal-number', '01920300012'), 'form.personal-number.digits');
  assert.equal(faultCode('personal-number', '003203000123'), 'form.personal-number.province');
  assert.equal(faultCode('personal-number', '019503000123'), 'form.personal-number.century');
  assert.equal(faultCode('personal-number', '019227000123'), 'form.personal-number.year');
});

test('a personal number passes just when its province, century and year do', () => {
  const part = (digits: number) => fc.stringMatching(new RegExp(`^[0-9]{${digits}}$`));
  const someProvince = fc.oneof(
    fc.constantFrom('001', '019', '033', '067', '026', '099', '003', '000', '400'),
    part(3),
  );
  fc.assert(
    fc.property(someProvince, part(1), part(2), part(6), (province, century, year, rest) => {
      const number = `${province}${century}${year}${rest}`;
      const born = 1900 + 100 * Math.floor(Number(century) / 2) + Number(year);
      const fault = faultCode('personal-number', number);
      if (fault === undefined) {
        assert.ok(Number(century) <= 3 && born <= 2026, number);
      } else if (fault === 'form.personal-number.century') {
        assert.ok(Number(century) > 3, number);
      } else if (fault === 'form.personal-number.year') {
        assert.ok(born > 2026, number);
      } else {
        assert.equal(fault, 'form.personal-number.province');
        assert.ok(!['001', '019', '033', '067', '026', '099'].includes(province), number);
      }
    }),
    { numRuns: 1000 },
  );
});

test('what is not twelve digits is no personal number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      if (!/^[0-9]{12}$/.test(text)) assert.equal(faultCode('personal-number', text), 'form.personal-number.digits');
    }),
  );
});

test('a phone number passes just when it is a mobile of ten digits or a landline of eleven', () => {
  const digits = fc.stringMatching(/^0[0-9]{8,11}$/);
  const isPhone = (number: string) =>
    (number.length === 10 && '35789'.includes(number.charAt(1))) || (number.length === 11 && number.startsWith('02'));
  fc.assert(
    fc.property(digits, (number) => assert.equal(accepts('phone', number), isPhone(number), number)),
    { numRuns: 1000 },
  );
});

test('a day passes just when the calendar has it', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 1800, max: 2199 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  );
  const days = (year: number, month: number) =>
    month === 2
      ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
        ? 29
        : 28
      : [4, 6, 9, 11].includes(month)
        ? 30
        : 31;
  fc.assert(
    fc.property(numbers, ([year, month, day]) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      assert.equal(accepts('date', text), month >= 1 && month <= 12 && day >= 1 && day <= days(year, month), text);
    }),
    { numRuns: 1000 },
  );
});

test('only Hoa Ban, which is invented, knows the code 099', () => {
  const real = loadFormats(loadPlace('thai-nguyen')).byName.get('personal-number');
  assert.equal(real?.fault('099195010307', sampleContext)?.code, 'form.personal-number.province');
  assert.equal(real?.fault('019195010307', sampleContext), undefined);
});

test('year of birth and gender are read from a personal number', () => {
  const ask = compileFeel('[birth year from number(n), gender from number(n)]', ['n'], hoaBanFormats.functions);
  assert.deepEqual(ask({ n: '099195010307' }), [1995, 'female']);
  assert.deepEqual(ask({ n: '099092020314' }), [1992, 'male']);
  assert.deepEqual(ask({ n: '019203000123' }), [2003, 'male']);
  assert.deepEqual(ask({ n: '12' }), [null, null]);
  assert.deepEqual(ask({}), [null, null]);
});

test('a phone number may be written as people do and is kept in one form', () => {
  const rewritten = (text: string): string => format('phone').rewrite(text);
  for (const text of [
    '0912345678',
    '0912 345 678',
    '+84912345678',
    '+84 (0)912.345.678',
    '0084912345678',
    '84912345678',
  ])
    assert.equal(rewritten(text), '0912345678', text);
  assert.ok(accepts('phone', '02083855688'));
  for (const number of ['0212345', '0112345678', '1900123456', '09123456789', '+84912345678'])
    assert.equal(accepts('phone', number), false, number);
});

test('the hour of a death may be written as people do', () => {
  const rewritten = (text: string): string => format('time-of-day').rewrite(text);
  for (const text of ['4h30', '04:30', '4:30', '04 giờ 30 phút', '4.30', '04H30'])
    assert.equal(rewritten(text), '04:30', text);
  for (const time of ['24:00', '04:60', '0430', 'sáng'])
    assert.equal(faultCode('time-of-day', rewritten(time)), 'form.time-of-day.shape', time);
});

test('accounts, licences and business lines say how many digits they have', () => {
  assert.ok(accepts('bank-account', format('bank-account').rewrite('0391 000 123 456')));
  assert.equal(faultCode('bank-account', '12345'), 'form.bank-account.shape');
  assert.equal(faultCode('driving-licence-number', '1901234'), 'form.driving-licence-number.shape');
  assert.equal(faultCode('business-line', '47'), 'form.business-line.shape');
});

test('the example of each format is one', () => {
  for (const [name, { example, reference }] of hoaBanFormats.byName)
    if (example !== undefined && reference === undefined) assert.ok(accepts(name, example), `${name} ${example}`);
});

test('rewriting what is rewritten already changes nothing', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('phone', 'tax-code', 'personal-number', 'full-name', 'time-of-day', 'bank-account'),
      fc.stringMatching(/^[+0-9 .()-]{0,18}$/),
      (name, text) => {
        const once = format(name).rewrite(text);
        if (accepts(name, once)) assert.equal(format(name).rewrite(once), once);
      },
    ),
  );
});

test('names have letters of any people and no digits', () => {
  for (const name of ['Nông Bảo An', 'Y Blôk Êban', "H'Hen Niê", 'K’Brêl', 'Nguyễn Thị Ánh-Dương', 'Sùng A Páo'])
    assert.ok(accepts('full-name', name), name);
  for (const name of ['An 2', '', ' An', 'An<b>', '12', 'An@']) assert.equal(accepts('full-name', name), false, name);
});

test('days exist on the calendar and are not from before anyone lived', () => {
  assert.ok(accepts('date', '2024-02-29'));
  for (const text of ['2026-02-29', '0026-03-14', '14/03/2026', '2026-3-14'])
    assert.equal(accepts('date', text), false, text);
});

test('email addresses have one at-sign and a domain', () => {
  assert.ok(accepts('email', 'lan@hoa-ban.example'));
  for (const text of ['lan', 'lan@', '@example.vn', 'lan@example', 'a b@example.vn', 'a@b@example.vn'])
    assert.equal(accepts('email', text), false, text);
});

test('there are the 54 ethnic groups, foreigners and unknown', () => {
  const groups = format('ethnic-group').options?.vi ?? [];
  assert.equal(groups.length, 56);
  assert.deepEqual(
    groups.slice(0, 2).map(({ code, title }) => [code, title.vi]),
    [
      ['01', 'Kinh'],
      ['02', 'Tày'],
    ],
  );
  assert.equal(groups[53]?.title.vi, 'Rơ-măm');
  assert.equal(faultCode('ethnic-group', '57'), 'form.not-in-list');
});

test('nationalities begin with Vietnam and follow the alphabet of the language', () => {
  const options = format('nationality').options;
  assert.equal(options?.vi.length, 249);
  assert.deepEqual(options?.vi[0], { code: 'VN', title: { vi: 'Việt Nam', en: 'Vietnam' } });
  assert.equal(options?.en[1]?.title.en, 'Afghanistan');
});
