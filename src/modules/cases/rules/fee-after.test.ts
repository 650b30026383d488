import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { LocalDate } from '../../../kernel/time.ts';
import type { ProcedureDefinition, Relief } from '../../procedures/index.ts';
import type { Case } from '../case.ts';
import { feeAfter } from './fee-after.ts';

const file = new URL('../../../../places/vietnam/procedures/1.009994.json', import.meta.url);
const permit = JSON.parse(readFileSync(file, 'utf8')) as ProcedureDefinition;
const text = { vi: 'Cấp phép', en: 'Permit' };
const fee = (amountDong: string) => ({ code: 'permit', name: text, kind: 'fee', amountDong }) as const;
/** The permit where each variant has a fee of its own. */
const charging = (amountDong: string): ProcedureDefinition => ({
  ...permit,
  papers: [],
  fees: [{ ...permit.fees[0], ...fee(amountDong), timing: 'before', explanation: text }],
});
const [ordinary, dear, alike] = [charging('80000'), charging('150000'), charging('40000 * 2')];

const relief = (code: string, percent: number): Relief => ({
  code,
  percent,
  name: text,
  basis: text,
  fees: ['1.009994/permit'],
  from: '2026-01-01' as LocalDate,
  proof: text,
});
const law = { reliefs: [relief('half', 50), relief('poor', 100)], today: '2026-03-10' as LocalDate };

const owing = { answers: {}, channel: 'counter', finance: 'due', feeDong: 80_000, feeRelief: undefined } as const;
const moved = (subject: Partial<Case>, next: ProcedureDefinition) =>
  feeAfter({ ...owing, ...subject }, { definition: ordinary, answers: {} }, { definition: next, answers: {} }, law);

test('a fee that was paid, or paid back, stays so in whatever variant the case goes on', () => {
  assert.equal(moved({ finance: 'paid' }, dear), undefined);
  assert.equal(moved({ finance: 'none', feeDong: 80_000 }, dear), undefined);
});

test('a relief for a proof goes along: who owes nothing owes nothing of another fee either, and who owes half owes half', () => {
  assert.deepEqual(moved({}, dear), { feeDong: 150_000, finance: 'due' });
  assert.deepEqual(moved({ feeDong: 40_000, feeRelief: 'half' }, dear), { feeDong: 75_000, finance: 'due' });
  assert.equal(moved({ finance: 'none', feeDong: 0, feeRelief: 'poor' }, dear), undefined);
});

test('where both variants cost the same, the sum that the counter wrote down stays', () => {
  assert.equal(moved({ feeDong: 50_000 }, alike), undefined);
});
