import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readPkcs12 } from '../../../outside/signing/pkcs12/read-pkcs12.ts';
import { instant } from '../../../kernel/time.ts';
import { certificateFacts, certificateStanding, namesHolder } from './certificate-facts.ts';

const store = readPkcs12(
  readFileSync(new URL('../../../outside/signing/testing/hanh.p12', import.meta.url)),
  'hoa ban 36',
);
const at = (text: string) => instant(Date.parse(text));

test('Hạnh’s certificate says whose it is, who issued it and when it holds; other bytes say nothing', () => {
  assert.ok(store.ok);
  const facts = certificateFacts(store.value.certificates[0] ?? new Uint8Array());
  assert.equal(facts?.subject, 'Tòng Thị Hạnh');
  assert.equal(facts.issuer, 'Tổ chức chứng thực thử nghiệm Hoa Ban');
  assert.equal(facts.validTo, at('2045-01-01T00:00Z'));
  assert.equal(certificateFacts(Buffer.from('không phải')), undefined);
  assert.ok(namesHolder(facts, 'TÒNG  THỊ HẠNH'.normalize('NFD')));
  assert.ok(!namesHolder(facts, 'Tòng Thị Hanh'), 'marks count: they are other people');
});

test('a certificate ends at its last moment, and is said to end soon thirty days before', () => {
  const facts = { validFrom: at('2026-01-01T00:00Z'), validTo: at('2027-01-01T00:00Z') };
  const standing = (text: string) => certificateStanding(facts, at(text));
  assert.equal(standing('2025-12-31T23:59Z'), 'not-yet');
  assert.equal(standing('2026-01-01T00:00Z'), 'valid');
  assert.equal(standing('2026-12-02T00:00Z'), 'valid');
  assert.equal(standing('2026-12-02T00:01Z'), 'ends-soon');
  assert.equal(standing('2027-01-01T00:00Z'), 'ends-soon');
  assert.equal(standing('2027-01-01T00:01Z'), 'over');
});
