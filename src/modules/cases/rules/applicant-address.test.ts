import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicantAddress } from './applicant-address.ts';

const place = {
  type: 'object',
  properties: { area: { type: 'string', format: 'area' }, detail: { type: 'string' } },
} as const;
const phone = { type: 'string', format: 'phone' } as const;
const references = { areaLabel: (code: string) => (code === '99001' ? 'Phường Hoa Xuân, Tỉnh Hoa Ban' : undefined) };

const schema = {
  type: 'object',
  properties: {
    deceased: { type: 'object', properties: { lastResidence: place } },
    requester: { type: 'object', properties: { phone, residence: place } },
    store: { type: 'object', properties: { phone, place } },
  },
} as const;

test('the address is that of who asks, not of whom the form is about', () => {
  const answers = {
    deceased: { lastResidence: { area: '99001', detail: 'Tổ 1' } },
    requester: { residence: { area: '99001', detail: 'Số 12, tổ 5' } },
  };
  assert.equal(applicantAddress(schema, answers, references), 'Số 12, tổ 5, Phường Hoa Xuân, Tỉnh Hoa Ban');
});

test('half an address is printed as it is, and none is left out', () => {
  const half = { requester: { residence: { area: '99001' } } };
  assert.equal(applicantAddress(schema, half, references), 'Phường Hoa Xuân, Tỉnh Hoa Ban');
  assert.equal(applicantAddress(schema, { requester: 'broken' }, references), undefined);
  assert.equal(applicantAddress(schema, {}, references), undefined);
});
