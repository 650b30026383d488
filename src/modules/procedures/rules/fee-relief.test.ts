import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { loadPlace } from '../../../kernel/place.ts';
import type { LocalDate } from '../../../kernel/time.ts';
import { readPlaceCatalogue } from '../catalogue/place-catalogue.ts';
import { reliefsOf } from '../catalogue/place-reliefs.ts';
import type { ProcedureDefinition } from '../definition.ts';
import { relieved, relievedFees, type Channel, type Relief } from './fee-relief.ts';

const hoaBan = loadPlace('hoa-ban');
const definitions = readPlaceCatalogue(hoaBan).map(({ json }) => json as ProcedureDefinition);
const definitionOf = (code: string): ProcedureDefinition =>
  definitions.find((each) => each.code === code) ?? assert.fail(code);

const day = (text: string): LocalDate => text as LocalDate;
const house = { building: { kind: 'house' } };

const permitFee = (today: string, channel: Channel, reliefs: readonly Relief[] = reliefsOf(hoaBan)) =>
  relievedFees(definitionOf('1.009994'), reliefs, { answers: house, today: day(today), channel })[0];

test('who applies for a building permit online pays half, by the resolution of the council and as long as it holds', () => {
  const fee = permitFee('2026-03-10', 'online');
  assert.deepEqual([fee?.amountDong, fee?.fullDong, fee?.relief?.percent], [37_500, 75_000, 50]);
  assert.match(fee?.relief?.basis.vi ?? '', /Nghị quyết số 18\/2025/);
  assert.equal(permitFee('2026-03-10', 'counter')?.amountDong, 75_000);
  assert.equal(permitFee('2025-12-31', 'online')?.amountDong, 75_000);
  assert.equal(permitFee('2028-01-01', 'online')?.amountDong, 75_000);
});

test('of two reliefs the greater counts, and they do not add up', () => {
  const [half] = reliefsOf(hoaBan).filter(({ code }) => code === 'online-half');
  const most = half && { ...half, code: 'most', percent: 80 };
  assert.ok(half && most);
  assert.equal(permitFee('2026-03-10', 'online', [half, most])?.amountDong, 15_000);
});

test('a poor household pays nothing for a late registration of birth, and reads why', () => {
  const facts = {
    answers: { child: { birthDate: '2025-12-01' }, request: { exemption: 'poor' } },
    today: day('2026-03-10'),
    channel: 'counter',
  } as const;
  const [late] = relievedFees(definitionOf('1.001193'), reliefsOf(hoaBan), facts);
  assert.deepEqual([late?.amountDong, late?.fullDong], [0, 8000]);
  assert.match(late?.relief?.basis.vi ?? '', /Luật Hộ tịch/);
});

test('every relief names fees that there are, says its basis in both languages, and holds by itself or by a proof', () => {
  for (const place of ['hoa-ban', 'thai-nguyen']) {
    for (const { code, fees, when, proof, basis, name, percent } of reliefsOf(loadPlace(place))) {
      assert.ok((when === undefined) !== (proof === undefined), code);
      assert.ok(basis.vi && basis.en && name.vi && name.en && percent > 0 && percent <= 100, code);
      for (const fee of fees) {
        const [procedure = '', which = ''] = fee.split('/');
        assert.ok(
          definitionOf(procedure).fees.some((each) => each.code === which),
          fee,
        );
      }
    }
  }
});

test('what is left of a fee is whole đồng, between nothing and the fee', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 0, max: 100 }), (dong, percent) => {
      const left = relieved(dong, percent);
      assert.ok(Number.isInteger(left) && left >= 0 && left <= dong);
    }),
  );
});
