import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { acrValuesFrom, dateIn, identityFromClaims, type ClaimMapping } from './claims.ts';
import { errors } from './errors.ts';

const mapping = JSON.parse(
  readFileSync(new URL('../../../places/vietnam/identity.json', import.meta.url), 'utf8'),
) as ClaimMapping;

const lan = {
  sub: 'opaque',
  TechID: 'HB-0001',
  HoVaTen: '  Nông  Thị Lan ',
  SoDinhDanh: '099195010307',
  NgayThangNamSinh: '08/03/1995',
  ThuDienTu: 'lan@hoa-ban.example',
  SoDienThoai: '0999000001',
  LoaiTaiKhoan: '1',
  acr: 'LoA2',
};

const read = (claims: Record<string, unknown>) => {
  const outcome = identityFromClaims(mapping, { token: claims, userinfo: {} });
  assert.ok(outcome.ok);
  return outcome.value;
};

test('Lan signs in with what the national claims say of her', () => {
  assert.deepEqual(read(lan), {
    subject: 'HB-0001',
    fullName: 'Nông Thị Lan',
    accountKind: 'citizen',
    personalNumber: '099195010307',
    taxCode: undefined,
    dateOfBirth: '1995-03-08',
    email: 'lan@hoa-ban.example',
    phone: '0999000001',
    assurance: 2,
  });
});

test('An enterprise account carries its tax code', () => {
  const company = read({ ...lan, LoaiTaiKhoan: 2, MaSoThue: '9902012306', SoDienThoai: undefined });
  assert.equal(company.accountKind, 'enterprise');
  assert.equal(company.taxCode, '9902012306');
  assert.equal(company.phone, undefined);
});

test('Without a TechID the subject of OpenID counts', () => {
  assert.equal(read({ ...lan, TechID: undefined }).subject, 'opaque');
});

test('An old nine-digit identity card number is not taken for a personal number', () => {
  assert.equal(read({ ...lan, SoDinhDanh: undefined, SoCMND: '090123456' }).personalNumber, undefined);
  assert.equal(read({ ...lan, SoDinhDanh: '', SoCMND: '099195010307' }).personalNumber, '099195010307');
});

test('An unknown level of assurance counts as the lowest', () => {
  assert.equal(read({ ...lan, acr: 'LoA9' }).assurance, 1);
  assert.equal(read({ ...lan, acr: undefined }).assurance, 1);
  assert.equal(read({ ...lan, acr: 'LoA3' }).assurance, 3);
});

test('Only the signed token says the level: what userinfo adds does not raise it', () => {
  const { acr, ...rest } = lan;
  const outcome = identityFromClaims(mapping, { token: rest, userinfo: { ...lan, acr } });
  assert.ok(outcome.ok);
  assert.equal(outcome.value.assurance, 1);
  assert.equal(read({ ...lan, acr: 'constructor' }).assurance, 1);
});

test('A level is asked for by its name and those above, the nearest first', () => {
  assert.equal(acrValuesFrom(mapping, 2), 'LoA2 LoA3');
  assert.equal(acrValuesFrom(mapping, 3), 'LoA3');
});

test('A name written with combining marks is kept in one form', () => {
  assert.equal(read({ ...lan, HoVaTen: 'Nông Thị Lan'.normalize('NFD') }).fullName, 'Nông Thị Lan'.normalize('NFC'));
});

test('An account without a name cannot sign in', () => {
  const outcome = identityFromClaims(mapping, { token: { ...lan, HoVaTen: ' ' }, userinfo: {} });
  assert.ok(!outcome.ok);
  assert.deepEqual(
    outcome.problems.map(({ kind }) => kind),
    [errors.incomplete],
  );
});

test('Whatever the claims hold, reading them never throws and never gives a malformed number', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(lan), 'SoCMND', 'MaSoThue'), fc.anything()), (claims) => {
      const outcome = identityFromClaims(mapping, { token: claims, userinfo: claims });
      if (outcome.ok) assert.match(outcome.value.personalNumber ?? '000000000000', /^\d{12}$/);
    }),
  );
});

test('A day is read in each of the formats, and one that does not exist is not', () => {
  const formats = mapping.dateFormats;
  for (const written of ['08/03/1995', '1995-03-08', '19950308']) assert.equal(dateIn(formats, written), '1995-03-08');
  for (const written of ['30/02/1995', '8/3/1995', '', undefined]) assert.equal(dateIn(formats, written), undefined);
});
