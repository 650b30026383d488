import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerKey, ownerOf } from './owner-key.ts';

test('A company’s store is that of its tax code, never that of whoever represents it', () => {
  const bach = { kind: 'citizen', personId: 7, fullName: 'Hoàng Văn Bách', personalNumber: '099092020114' } as const;
  assert.equal(ownerOf({ ...bach, assurance: 2 }), 'person/099092020114');
  assert.equal(ownerOf({ ...bach, assurance: 2, taxCode: '0100109106' }), 'organisation/0100109106');
  assert.equal(ownerOf({ ...bach, assurance: 1, personalNumber: undefined }), 'account/7');
});

test('By password alone nobody opens the store of a number: the account has one of its own', () => {
  const lan = { kind: 'citizen', personId: 7, fullName: 'Nông Thị Lan', personalNumber: '099195010307' } as const;
  assert.equal(ownerOf({ ...lan, assurance: 1 }), 'account/7');
  assert.equal(ownerOf({ ...lan, assurance: 1, taxCode: '0100109106' }), 'account/7');
  assert.equal(ownerOf({ ...lan, assurance: 3 }), 'person/099195010307');
});

test('Who has no number and no account has no store', () => {
  assert.equal(ownerKey({}), undefined);
});
