import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { LocalDate } from '../../../kernel/time.ts';
import { agencySymbol } from './agency-symbol.ts';
import { dayInWords } from './day-in-words.ts';
import { kindsFor } from './kinds-for.ts';
import { maskName } from './mask-name.ts';
import { signatureLines } from './signature-lines.ts';
import { symbolOf } from './symbol.ts';
import { validityOf } from './validity.ts';
import { withAddresses } from './with-addresses.ts';

const day = (text: string) => text as LocalDate;

test('numbers below ten have a zero before them, others stand as they are', () => {
  const given = { year: 2026, agency: 'UBND' };
  assert.equal(symbolOf('{number}/GP-{agency}', { number: 5, ...given }), '05/GP-UBND');
  assert.equal(symbolOf('{number}/{year}', { number: 112, ...given }), '112/2026');
});

test('a committee is UBND, a department its initials unless the place names it', () => {
  const symbols = { units: { 'so-noi-vu': 'SNV' }, kinds: { commune: 'UBND' } } as const;
  const named = (key: string, kind: 'commune' | 'department', vi: string) => ({ key, kind, name: { vi, en: '' } });
  assert.equal(agencySymbol(named('commune-99001', 'commune', 'Ủy ban nhân dân phường Hoa Xuân'), symbols), 'UBND');
  assert.equal(agencySymbol(named('so-cong-thuong', 'department', 'Sở Công Thương'), symbols), 'SCT');
  assert.equal(agencySymbol(named('so-noi-vu', 'department', 'Sở Nội vụ'), symbols), 'SNV');
  assert.equal(agencySymbol(named('x', 'department', 'Sở Văn hóa và Thể thao'), symbols), 'SVHTT');
});

test('of a name the public sees the first word and the first letters of the rest', () => {
  assert.equal(maskName('Nông Thị Lan'), 'Nông T. L.');
  assert.equal(maskName('Hoàng Văn Bách, Nông Thị Lan'), 'Hoàng V. B., Nông T. L.');
  assert.equal(maskName('Lan'), 'Lan');
  const word = fc.stringMatching(/^[A-ZĐ][a-zđ]{2,8}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
      const masked = maskName(words.join(' '));
      assert.ok(words.slice(1).every((each) => !masked.split(' ').slice(1).includes(each)));
      assert.equal(masked.split(' ').length, words.length);
    }),
  );
});

test('the committee signs through its chair, a deputy for the head, whoever is authorised by name of the absent', () => {
  const post = (title: string, more = {}) => ({ title, isDelegated: false, isCommittee: true, ...more });
  assert.deepEqual(signatureLines(post('Chủ tịch Ủy ban nhân dân phường'), 'collective'), [
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
  ]);
  assert.deepEqual(signatureLines(post('Phó Chủ tịch Ủy ban nhân dân xã'), 'collective'), [
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ]);
  assert.deepEqual(signatureLines(post('Phó Giám đốc Sở', { isCommittee: false }), 'head'), [
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
  ]);
  assert.deepEqual(signatureLines(post('Chủ tịch Ủy ban nhân dân phường', { isDelegated: true }), 'head'), [
    'TUQ. CHỦ TỊCH',
  ]);
});

test('a permit holds to the end of its last day; what was revoked or replaced never again', () => {
  const permit = { state: 'issued', validTo: day('2026-04-10') } as const;
  assert.equal(validityOf(permit, day('2026-04-10')), 'valid');
  assert.equal(validityOf(permit, day('2026-04-11')), 'expired');
  assert.equal(validityOf({ ...permit, state: 'revoked' }, day('2026-04-01')), 'revoked');
  assert.equal(validityOf({ state: 'replaced', validTo: undefined }, day('2026-04-01')), 'replaced');
  for (const state of ['draft', 'signed', 'sealed', 'cancelled'] as const)
    assert.equal(validityOf({ state, validTo: undefined }, day('2026-04-01')), undefined);
});

test('every group that names an area has its address, whatever stands around it', () => {
  const answers = {
    mother: { residence: { area: '99001', detail: 'Số 12' } },
    place: { name: 'Trạm y tế', area: 'x' },
    n: 1,
  };
  const label = (code: string) => (code === '99001' ? 'Phường Hoa Xuân' : undefined);
  assert.deepEqual(withAddresses(answers, label), {
    mother: { residence: { area: '99001', detail: 'Số 12', address: 'Số 12, Phường Hoa Xuân' } },
    place: { name: 'Trạm y tế', area: 'x', address: 'Trạm y tế' },
    n: 1,
  });
});

test('days are written out as civil status papers have them', () => {
  assert.equal(dayInWords('2025-09-15'), 'ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi lăm');
  assert.equal(dayInWords('1938-02-21'), 'ngày hai mươi mốt tháng hai năm một nghìn chín trăm ba mươi tám');
  assert.equal(dayInWords('2000-12-04'), 'ngày bốn tháng mười hai năm hai nghìn');
});

test('a procedure’s own kind comes first; a refusal is told in a written answer alone', () => {
  const kind = (code: string, procedures: readonly string[], outcomes: readonly ('granted' | 'refused')[]) => ({
    code,
    procedures,
    outcomes,
    name: { vi: code, en: code },
    template: code,
    register: code,
    symbol: '{number}',
    authority: 'head' as const,
    holder: 'x',
    basis: '',
    prefill: {},
    form: { schema: {}, pages: [], checks: [] },
  });
  const all = [
    kind('written-answer', [], ['granted', 'refused']),
    kind('birth-extract', ['1.001193'], ['granted']),
    kind('death-extract', ['1.000656'], ['granted']),
  ];
  const codes = (outcome: 'granted' | 'refused' | undefined) =>
    kindsFor(all, '1.001193', outcome).map(({ code }) => code);
  assert.deepEqual(codes(undefined), ['birth-extract', 'written-answer']);
  assert.deepEqual(codes('granted'), ['birth-extract', 'written-answer']);
  assert.deepEqual(codes('refused'), ['written-answer']);
});
