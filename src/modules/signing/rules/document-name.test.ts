import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentName } from './document-name.ts';

test('Hạnh reads in her own words what she signed, and in English when she asks for it', () => {
  assert.equal(documentName('result/1', 'vi'), 'Văn bản kết quả (1)');
  assert.equal(documentName('receipt/7', 'en'), 'Receipt (7)');
  assert.equal(documentName('vault-paper/3ab7db63', 'en'), 'Digital copy of a paper');
  assert.equal(documentName('signing-batch/2/15', 'vi'), 'Lô 2, văn bản 15');
  assert.equal(documentName('of-another-kind/1', 'vi'), 'of-another-kind/1');
});
