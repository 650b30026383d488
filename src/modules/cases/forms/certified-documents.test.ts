import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadPlace } from '../../../kernel/place.ts';
import { certifiedDocuments } from './certified-documents.ts';

const place = loadPlace('hoa-ban');
const diploma = { name: 'Bằng tốt nghiệp', issuedBy: 'Đại học Hoa Ban', pages: 2, copies: 3 };

test('three paper copies of Lan’s diploma are listed with its pages', () => {
  const answers = { documents: { ...diploma, form: 'paper' } };
  assert.deepEqual(certifiedDocuments(place, { procedureCode: '2.000815', answers }), [
    { name: 'Bằng tốt nghiệp', pages: 2, paperCopies: 3, electronic: false },
  ]);
});

test('an electronic copy has no paper copies', () => {
  const answers = { documents: { ...diploma, form: 'electronic' } };
  assert.deepEqual(certifiedDocuments(place, { procedureCode: '2.000815', answers }), [
    { name: 'Bằng tốt nghiệp', pages: 2, paperCopies: 0, electronic: true },
  ]);
});

test('a form that stayed on paper at the counter, and a procedure that certifies nothing, list none', () => {
  assert.deepEqual(certifiedDocuments(place, { procedureCode: '2.000815', answers: {} }), []);
  assert.deepEqual(certifiedDocuments(place, { procedureCode: '1.001193', answers: { documents: diploma } }), []);
});
